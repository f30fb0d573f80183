package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.RunSamples;
import dev.ftl.data.benchmark.statistics.SampleGroup;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up runs of twenty metrics, normally distributed.
final class NoisyRuns {

  static final int METRICS = 20;

  private static final double NOISE = 0.03;
  private static final JsonObject METADATA = JsonObject.of("unit", "ms").with("direction", "lower");

  private final Random random = new Random(20_260_114);

  /// A run whose first metric takes longer by a factor than it usually does.
  ///
  /// @param samples how many each metric has
  RunSamples run(String runId, int samples, double factor) {
    List<Double> rows = new ArrayList<>();
    List<SampleGroup> metadata = new ArrayList<>();
    for (int i = 0; i < METRICS; i++) {
      String metric = "metric_" + i;
      metadata.add(new SampleGroup(metric, METADATA, samples, metadata.size()));
      for (int k = 0; k < samples; k++) {
        double value = 100 * (1 + NOISE * random.nextGaussian());
        rows.add(i == 0 ? factor * value : value);
      }
    }
    return RunSamples.of(runId, rows, metadata);
  }
}
