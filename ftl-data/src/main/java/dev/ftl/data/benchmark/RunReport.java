package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.benchmark.statistics.MedianBootstrap;
import dev.ftl.data.benchmark.statistics.RunSamples;
import dev.ftl.data.benchmark.statistics.Samples;
import dev.ftl.data.benchmark.statistics.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A run with its metrics.
///
/// @param createdAt when its newest record was made
/// @param environment where its newest record was measured; null when it does not say
/// @param metrics by name
public record RunReport(
    String runId, Instant createdAt, Environment environment, List<Metric> metrics) {

  /// A metric of the run.
  ///
  /// @param unit the samples' unit, of several the newest; null for none
  /// @param samples number of samples in a unit of that kind
  /// @param median the median of the samples
  /// @param min the lowest sample
  /// @param max the highest sample
  /// @param ci 95 % confidence interval of the median; null for fewer than 5 samples
  public record Metric(
      String metric,
      String unit,
      int samples,
      double median,
      double min,
      double max,
      Interval ci) {}

  /// At least so many samples tell where their median lies.
  private static final int ENOUGH = 5;

  static RunReport of(BenchmarkRun run, RunSamples samples) {
    List<Metric> metrics = new ArrayList<>();
    new TreeMap<>(samples.samples())
        .forEach(
            (name, measured) -> {
              if (measured.count() > 0) {
                Unit unit = measured.units().reversed().getFirst();
                metrics.add(metric(name, unit, measured.in(unit)));
              }
            });
    return new RunReport(run.runId(), run.createdAt(), run.environment(), metrics);
  }

  private static Metric metric(String name, Unit unit, Samples samples) {
    return new Metric(
        name,
        unit.nameOrNull(),
        samples.count(),
        samples.median(),
        samples.min(),
        samples.max(),
        samples.count() < ENOUGH ? null : MedianBootstrap.of(samples).interval());
  }
}
