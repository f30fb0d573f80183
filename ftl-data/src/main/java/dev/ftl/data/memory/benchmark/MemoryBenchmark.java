package dev.ftl.data.memory.benchmark;

import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.memory.NewMemory;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/// Measures the memory on databases of its own, so that nobody's memory is touched or matters.
public final class MemoryBenchmark {

  private final Embedder embedder;
  private final Consumer<String> progress;

  /// @param embedder what is measured
  /// @param progress takes lines that tell people how it comes along
  public MemoryBenchmark(Embedder embedder, Consumer<String> progress) {
    this.embedder = embedder;
    this.progress = progress;
  }

  /// Runs suites.
  ///
  /// @param samples how many samples to measure of each metric
  /// @param seed the same seed gives the same inputs, and the same results except for times
  /// @return the samples of all metrics
  public List<NewRecord> run(String runId, Set<SuiteName> suites, int samples, long seed) {
    JsonObject metadata = JsonObject.of("seed", seed).with("model", embedder.model());
    Measurements measurements = new Measurements(runId, metadata);
    Corpus corpus = Corpus.read();
    List<NewMemory> pool = Filler.entries(new Random(seed));
    Embedder remembering = new RememberingEmbedder(embedder);
    for (SuiteName name : suites) {
      Suite suite = suite(name, corpus, pool, remembering);
      try {
        for (int part = 0; part < suite.parts(); part++) {
          suite.prepare(part);
          // The first sample also measures how code is loaded and compiled, and does not count.
          suite.sample(new Random(seed), new Measurements(runId, metadata));
          for (int sample = 1; sample <= samples; sample++) {
            progress.accept(
                "%s, part %d of %d: sample %d of %d"
                    .formatted(Names.of(name), part + 1, suite.parts(), sample, samples));
            suite.sample(new Random(seed + sample), measurements);
          }
        }
      } finally {
        suite.end();
      }
    }
    return measurements.records();
  }

  private Suite suite(SuiteName name, Corpus corpus, List<NewMemory> pool, Embedder remembering) {
    return switch (name) {
      case RETRIEVAL -> new RetrievalSuite(corpus, pool, new ScratchMemory(remembering, embedder));
      case MATCHING -> new MatchingSuite(corpus, remembering);
      case LEARNING -> new LearningSuite(corpus, remembering, embedder);
      case PRUNING -> new PruningSuite(pool, remembering);
    };
  }
}
