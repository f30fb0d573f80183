package dev.ftl.app.benchmark;

import dev.ftl.data.Ftl;
import dev.ftl.data.benchmark.MetricHistory;
import java.util.List;
import java.util.function.Function;

/// All that is known of one metric.
///
/// @param history over all runs
/// @param samplesA in the baseline, in ascending order
/// @param samplesB in the run that is judged, in ascending order
record MetricStory(MetricHistory history, List<Double> samplesA, List<Double> samplesB) {

  /// More runs than this are no curve that anybody can read.
  private static final int MOST_RUNS = 2_000;

  /// @param unit in which the runs are compared, or `null`
  static Function<Ftl, MetricStory> question(String metric, String unit, String runA, String runB) {
    return ftl ->
        new MetricStory(
            ftl.benchmarkHistory().of(metric, MOST_RUNS),
            ftl.benchmarks().samples(runA, metric, unit),
            ftl.benchmarks().samples(runB, metric, unit));
  }
}
