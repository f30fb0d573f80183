package dev.ftl.data.session;

/// How an explorer ended, best first. A mode is completed unless it is pending.
public enum ResultStatus {
  OK,
  PARTIAL,
  ERROR,
  PENDING;

  /// Whether a result of this status is worth more than one of the other.
  boolean betterThan(ResultStatus other) {
    return compareTo(other) < 0;
  }
}
