package dev.ftl.data.benchmark.statistics;

import java.util.Arrays;

/// Corrects p-values for being several.
public final class FalseDiscoveryRate {

  private FalseDiscoveryRate() {}

  /// The p-values adjusted for being several (Benjamini and Hochberg, "Controlling the false
  /// discovery rate", Journal of the Royal Statistical Society B 57, 1995): when those up to alpha
  /// are called significant, at most the share alpha of these is expected to be wrong.
  public static double[] adjusted(double... pValues) {
    int count = pValues.length;
    Integer[] largestFirst = new Integer[count];
    Arrays.setAll(largestFirst, i -> i);
    Arrays.sort(largestFirst, (i, j) -> Double.compare(pValues[j], pValues[i]));
    double[] adjusted = new double[count];
    double smallest = 1;
    for (int k = 0; k < count; k++) {
      smallest = Math.min(smallest, pValues[largestFirst[k]] * count / (count - k));
      adjusted[largestFirst[k]] = smallest;
    }
    return adjusted;
  }
}
