package dev.ftl.data.benchmark.statistics;

/// What became of a metric between two runs, in the order in which a reader wants to know.
public enum MetricVerdict {
  REGRESSED,
  /// The samples do not tell.
  INCONCLUSIVE,
  IMPROVED,
  UNCHANGED,
  /// Only the first run has it.
  REMOVED,
  /// Only the second run has it.
  ADDED
}
