package dev.ftl.data.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyEmbedderTest {

  @Test
  void loadsTheModelOnceAndNotBeforeATextIsEmbedded() {
    LazyEmbedder embedder = new LazyEmbedder("model", HashedTextEmbedder::new);
    assertThat(embedder.model()).isEqualTo("model");
    assertThat(embedder.embedAll(List.of())).isEmpty();
    assertThat(embedder.loads()).isZero();
    assertThat(embedder.embed("word")).hasSize(Embedder.DIMENSIONS);
    assertThat(embedder.embedAll(List.of("one", "other"))).hasSize(2);
    assertThat(embedder.loads()).isEqualTo(1);
  }

  @Test
  void triesAgainAfterAFailure() {
    AtomicInteger attempts = new AtomicInteger();
    LazyEmbedder embedder =
        new LazyEmbedder(
            "model",
            () -> {
              if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
              }
              return new HashedTextEmbedder();
            });
    assertThatThrownBy(() -> embedder.embed("word")).hasMessage("not yet");
    assertThat(embedder.embed("word")).isNotEmpty();
    assertThat(embedder.loads()).isEqualTo(2);
  }
}
