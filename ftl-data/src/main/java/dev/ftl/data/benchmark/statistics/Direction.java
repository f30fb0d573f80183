package dev.ftl.data.benchmark.statistics;

/// Which way a metric gets better.
public enum Direction {
  LOWER,
  HIGHER,
  /// Neither way is better.
  NONE;

  /// What a change to that side of zero is; `null` when neither way is better.
  public MetricVerdict verdict(double change) {
    if (this == NONE) {
      return null;
    }
    return this == LOWER == change > 0 ? MetricVerdict.REGRESSED : MetricVerdict.IMPROVED;
  }
}
