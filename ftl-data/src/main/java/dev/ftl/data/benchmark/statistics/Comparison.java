package dev.ftl.data.benchmark.statistics;

import java.util.List;
import java.util.SequencedMap;

/// Two runs side by side.
///
/// @param runA the run before
/// @param runB the run after
/// @param metrics by name: the worst regression first, then what is not certain, then the best
///   improvement
/// @param warnings why the numbers may not be comparable, sentences
public record Comparison(
    String runA,
    String runB,
    Summary summary,
    SequencedMap<String, MetricComparison> metrics,
    List<String> warnings) {

  /// How many metrics there are of each verdict.
  public record Summary(
      int improved, int regressed, int unchanged, int inconclusive, int added, int removed) {

    /// Whether at least one metric was judged better, worse or unchanged.
    public boolean judged() {
      return improved + regressed + unchanged > 0;
    }

    public static Summary of(Iterable<MetricComparison> metrics) {
      int[] counts = new int[MetricVerdict.values().length];
      metrics.forEach(metric -> counts[metric.verdict().ordinal()]++);
      return new Summary(
          counts[MetricVerdict.IMPROVED.ordinal()],
          counts[MetricVerdict.REGRESSED.ordinal()],
          counts[MetricVerdict.UNCHANGED.ordinal()],
          counts[MetricVerdict.INCONCLUSIVE.ordinal()],
          counts[MetricVerdict.ADDED.ordinal()],
          counts[MetricVerdict.REMOVED.ordinal()]);
    }
  }
}
