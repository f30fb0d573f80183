package dev.ftl.data.benchmark.statistics;

/// What became of one metric.
///
/// @param a the first run's median, or `null` when it has no number
/// @param b the second run's median, or `null` when it has no number
/// @param nA how many samples the first run has
/// @param nB how many samples the second run has
/// @param diffPercent how far b is from a, in percent of a's size; `null` when a is zero and b is
///   not, or one is missing
/// @param ci where that change lies with a confidence of 95 %, in percent; `null` with fewer than
///   two samples on a side, and when a may be zero or of either sign
/// @param pValue of the rank test; `null` with fewer than five samples on a side
/// @param adjustedP the same, adjusted for the number of metrics that were tested
/// @param unit of a and b, as the records spell it; `null` when they have none, or none in common:
///   then each median is in its own unit, and is `null` where a run's samples have none in common
/// @param reason why the verdict is what it is, a clause
/// @param spreadA `null` without samples, and when the runs have no unit in common
/// @param spreadB `null` without samples, and when the runs have no unit in common
public record MetricComparison(
    Double a,
    Double b,
    int nA,
    int nB,
    Double diffPercent,
    Interval ci,
    Double pValue,
    Double adjustedP,
    Direction direction,
    String unit,
    MetricVerdict verdict,
    String reason,
    Spread spreadA,
    Spread spreadB) {

  /// Whether a and b, as far as there are any, are in the same unit.
  public boolean sameUnit() {
    return (nA == 0 || spreadA != null) && (nB == 0 || spreadB != null);
  }
}
