package dev.ftl.app.benchmark;

import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import java.util.List;

/// A metric between two runs.
///
/// @param place in the order from the worst to what only one run has
/// @param reach the change in percent at which the bars of the whole comparison end
/// @param trend its medians over the newest runs, oldest first; `null` where a run does not have it
record MetricRow(String name, int place, MetricComparison of, double reach, List<Double> trend) {

  /// The size in which its numbers are told.
  UnitScale scale() {
    return UnitScale.of(of.unit(), of.a(), of.b());
  }

  /// Whether it is known to have changed, or is in one run alone.
  boolean changed() {
    return switch (of.verdict()) {
      case REGRESSED, IMPROVED, ADDED, REMOVED -> true;
      case INCONCLUSIVE, UNCHANGED -> false;
    };
  }

  boolean is(MetricVerdict verdict) {
    return of.verdict() == verdict;
  }
}
