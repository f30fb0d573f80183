package dev.ftl.data.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportingEmbedderTest {

  private final Embedder words = new HashedTextEmbedder();
  private final List<String> told = new ArrayList<>();

  @Test
  void tellsOnceASecondHowFarItHasCome() {
    List<String> texts = IntStream.range(0, 150).mapToObj(i -> "text " + i).toList();
    AtomicLong clock = new AtomicLong();
    Embedder slow = new ReportingEmbedder(words, told::add, () -> clock.getAndAdd(600_000_000));
    assertThat(slow.embedAll(texts)).containsExactlyElementsOf(words.embedAll(texts));
    assertThat(told).containsExactly("Embedding texts: 64 of 150", "Embedding texts: 128 of 150");
  }

  @Test
  void isSilentWhenItIsQuick() {
    Embedder quick = new ReportingEmbedder(words, told::add, () -> 0);
    assertThat(quick.embedAll(List.of())).isEmpty();
    assertThat(quick.embedAll(List.of("a", "b"))).hasSize(2);
    assertThat(told).isEmpty();
  }

  @Test
  void loadsTheModelOnlyWhenItIsNeeded() {
    LazyEmbedder lazy = new LazyEmbedder(Embedder.MINI_LM, HashedTextEmbedder::new);
    LazyEmbedder reporting = lazy.reporting(told::add);
    reporting.embedAll(List.of());
    assertThat(lazy.loads()).isZero();
    assertThat(reporting.embed("a")).isEqualTo(words.embed("a"));
    assertThat(lazy.loads()).isOne();
  }
}
