package dev.ftl.data.benchmark.statistics;

import org.apache.commons.statistics.inference.MannWhitneyUTest;

/// Whether two samples come from the same distribution.
final class RankTest {

  private RankTest() {}

  /// Up to this many values, ties are counted out.
  private static final int FEW = 30;

  /// The two-sided p-value of the Mann-Whitney U test: exact below 50 samples on each side, with
  /// ties up to 30 in all; else by the normal approximation, corrected for ties and continuity.
  static double pValue(Samples a, Samples b) {
    MannWhitneyUTest.Result result = MannWhitneyUTest.withDefaults().test(a.toArray(), b.toArray());
    if (result.hasTiedValues() && a.count() + b.count() <= FEW) {
      return new TiedRanks(a.toArray(), b.toArray()).pValue();
    }
    // Where all values are the same, the test divides by a deviation of zero.
    return Double.isNaN(result.getPValue()) ? 1 : result.getPValue();
  }
}
