package dev.ftl.data.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HashedTextEmbedderTest {

  private final Embedder embedder = new HashedTextEmbedder();

  @Test
  void makesVectorsOfLengthOne() {
    float[] vector = embedder.embed("Add rate limiting to the flask api");
    assertThat(vector).hasSize(Embedder.DIMENSIONS);
    double squares = 0;
    for (float number : vector) {
      squares += number * number;
    }
    assertThat(squares).isCloseTo(1, within(1e-5));
  }

  @Test
  void hearsNoCaseAndNoPunctuation() {
    assertThat(embedder.embed("Rate-limiting, API!"))
        .isEqualTo(embedder.embed("rate limiting api"));
  }

  @Test
  void findsLikeTextsMoreAlikeThanOthers() {
    double near = similarity("Add rate limiting to the api", "Add rate limits to the flask API v2");
    double far = similarity("Add rate limiting to the api", "Export history as CSV");
    assertThat(near).isGreaterThan(0.6);
    assertThat(far).isLessThan(0.3);
    assertThat(similarity("limit", "limiting")).isGreaterThan(0.1);
  }

  @Test
  void givesATextWithoutWordsNoDirection() {
    assertThat(embedder.embed(null)).containsOnly(0);
    assertThat(embedder.embed(" … ")).containsOnly(0);
    assertThat(similarity("", "word")).isZero();
  }

  private double similarity(String one, String other) {
    return Vectors.cosine(embedder.embed(one), embedder.embed(other));
  }
}
