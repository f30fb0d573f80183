package dev.ftl.data.memory;

import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.MiniLm;
import dev.ftl.data.embedding.Vectors;
import dev.ftl.data.search.HybridIndex.Hit;
import dev.ftl.data.search.SearchMode;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a query costs in a process that has the model and the entries ready, embedding the topic
/// included: each time another topic of eight words. The heap is limited to 400 MB.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx400m")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 8, time = 2)
public class MemorySearchBenchmark {

  private static final int WORDS = 20_000;

  @Param({"1000", "10000", "100000"})
  public int entries;

  private final Random random = new Random(11);
  private MemoryIndex index;

  @Setup
  public void build() {
    MemoryIndex.Builder builder =
        new MemoryIndex.Builder(entries, SearchMode.HYBRID, null, MiniLm.lazy());
    for (int id = 0; id < entries; id++) {
      String text = text(20);
      float[] vector = new float[Embedder.DIMENSIONS];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) random.nextGaussian();
      }
      builder.add(
          new SearchableEntry(
              id, "entry-" + id, text, text, Vectors.bytes(vector, Embedder.MINI_LM)));
    }
    index = builder.build();
  }

  @Benchmark
  public List<Hit> hybrid() {
    return index.search(text(8), SearchMode.HYBRID, 0.3, 10);
  }

  @Benchmark
  public List<Hit> semantic() {
    return index.search(text(8), SearchMode.SEMANTIC, 0.3, 10);
  }

  @Benchmark
  public List<Hit> lexical() {
    return index.search(text(8), SearchMode.LEXICAL, 0.3, 10);
  }

  /// Words of which some are in most texts and most are in few.
  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(word((int) (WORDS * Math.pow(random.nextDouble(), 4)))).append(' ');
      text.append(i % 3 == 0 ? "the " : "");
    }
    return text.toString();
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 60; rest > 0; rest /= 60) {
      word.append("bcdfglmnprst".charAt(rest % 12)).append("aeiou".charAt(rest % 60 / 12));
    }
    return word.toString();
  }
}
