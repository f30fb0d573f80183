package dev.ftl.data.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ftl.data.search.HybridIndex.Hit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HybridIndexTest {

  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};

  private final HybridIndex index =
      index(
          List.of("a train to the coast", "a ship", "error E1045", "a train"),
          List.of(EAST, new float[] {3, 1}, new float[] {-1, 0}, NORTH));

  @Test
  void findsByMeaningAndByWords() {
    assertThat(index.search("train", EAST, SearchMode.HYBRID, 0.3, 10))
        .extracting(Hit::index)
        .as("both, meaning alone; a word alone is not enough unless it is rare")
        .containsExactly(0, 1);
    assertThat(index.search("E1045", EAST, SearchMode.HYBRID, 0.3, 10))
        .extracting(Hit::index)
        .contains(2);
    assertThat(index.search("ocean", NORTH, SearchMode.HYBRID, 0.99, 10))
        .extracting(Hit::index)
        .containsExactly(3);
  }

  @Test
  void sortsByTheModesOwnMeasure() {
    List<Hit> semantic = index.search("train", EAST, SearchMode.SEMANTIC, -1, 10);
    assertThat(semantic).extracting(Hit::index).containsExactly(0, 1, 3, 2);
    assertThat(semantic).allSatisfy(hit -> assertThat(hit.score()).isEqualTo(hit.similarity()));
    List<Hit> lexical = index.search("train", null, SearchMode.LEXICAL, 0.3, 10);
    assertThat(lexical).extracting(Hit::index).containsExactly(3, 0);
    assertThat(lexical).allSatisfy(hit -> assertThat(hit.score()).isEqualTo(hit.lexical()));
    assertThat(lexical).extracting(Hit::similarity).containsOnlyNulls();
  }

  @Test
  void keepsToThresholdAndLimit() {
    assertThat(index.search("x", EAST, SearchMode.SEMANTIC, 0.5, 10)).hasSize(2);
    assertThat(index.search("x", EAST, SearchMode.SEMANTIC, -1, 1)).hasSize(1);
    assertThat(index.search("x", EAST, SearchMode.HYBRID, 0.5, 10)).hasSize(2);
    assertThat(index.search("x", EAST, SearchMode.HYBRID, -1, 10)).hasSize(4);
  }

  @Test
  void findsTheOnlyEntry() {
    HybridIndex only = index(List.of("a train"), List.of(EAST));
    assertThat(only.search("ocean", EAST, SearchMode.HYBRID, 0.3, 10)).hasSize(1);
    assertThat(only.search("train", NORTH, SearchMode.HYBRID, 0.3, 10)).hasSize(1);
    assertThat(only.search("ocean", NORTH, SearchMode.HYBRID, 0.3, 10)).isEmpty();
  }

  @Test
  void comparesTheBestOnceMore() {
    List<String> texts = List.of("a train", "a ship", "a plane");
    List<float[]> vectors = List.of(new float[] {9, 2}, new float[] {9, 1}, new float[] {0, -1});
    List<float[]> seconds = List.of(NORTH, new float[] {1, -1}, EAST);
    HybridIndex index =
        index(texts, vectors, asked -> Arrays.stream(asked).mapToObj(seconds::get).toList());
    assertThat(index.search("ocean", NORTH, SearchMode.HYBRID, 0.2, 10))
        .as("what the second vectors say decides, and the higher similarity is shown")
        .extracting(Hit::index, Hit::similarity)
        .containsExactly(tuple(0, 1.0));
    assertThat(index.search("ship", EAST, SearchMode.HYBRID, 0.2, 10))
        .extracting(Hit::index)
        .as("a word that the topic consists of outweighs them")
        .startsWith(1);
  }

  private static HybridIndex index(List<String> texts, List<float[]> vectors) {
    return index(texts, vectors, asked -> Arrays.asList(new float[asked.length][]));
  }

  private static HybridIndex index(
      List<String> texts, List<float[]> vectors, HybridIndex.SecondVectors seconds) {
    TextIndex words = new TextIndex(texts.size());
    VectorTable table = new VectorTable(2, texts.size());
    for (int i = 0; i < texts.size(); i++) {
      words.addText();
      words.addField(texts.get(i), 1);
      table.add(vectors.get(i));
    }
    return new HybridIndex(table, words, seconds);
  }
}
