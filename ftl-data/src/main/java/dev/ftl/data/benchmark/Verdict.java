package dev.ftl.data.benchmark;

/// What became of a metric between two runs, in the order in which a reader wants to know.
public enum Verdict {
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
