package dev.ftl.data.benchmark.report;

import dev.ftl.data.benchmark.statistics.Interval;

/// A value and its interval on a line with a scale that all bars share.
///
/// @param low the value at the left end
/// @param high the value at the right end
/// @param zero whether zero is marked
record TextBar(double low, double high, boolean zero) {

  private static final int WIDTH = 21;

  /// From the same distance to the left of zero as to the right.
  static TextBar around(double reach) {
    return new TextBar(-reach, reach, true);
  }

  /// The bar; empty when there is no value. What lies beyond an end points out of it.
  ///
  /// @param interval `null` when it is not known
  String of(Double value, Interval interval) {
    if (value == null) {
      return "";
    }
    StringBuilder bar = new StringBuilder(" ".repeat(WIDTH));
    if (interval != null) {
      for (int i = place(interval.low()); i <= place(interval.high()); i++) {
        bar.setCharAt(i, '─');
      }
    }
    if (zero) {
      bar.setCharAt(place(0), '│');
    }
    bar.setCharAt(place(value), value < low ? '◀' : value > high ? '▶' : '●');
    return bar.toString();
  }

  private int place(double value) {
    double share = high == low ? 0.5 : (value - low) / (high - low);
    return (int) Math.round(Math.clamp(share, 0.0, 1.0) * (WIDTH - 1));
  }
}
