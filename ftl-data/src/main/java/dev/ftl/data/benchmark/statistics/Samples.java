package dev.ftl.data.benchmark.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// The samples of one metric in one run: finite numbers in ascending order.
public final class Samples {

  public static final Samples NONE = new Samples(new double[0]);

  private final double[] sorted;

  private Samples(double[] sorted) {
    this.sorted = sorted;
  }

  /// The finite ones among the values, `null` being none.
  public static Samples of(Collection<Double> values) {
    double[] finite =
        values.stream()
            .filter(value -> value != null && Double.isFinite(value))
            // Zero has two signs, and a rank test would tell them apart.
            .mapToDouble(value -> value + 0.0)
            .sorted()
            .toArray();
    return new Samples(finite);
  }

  public int count() {
    return sorted.length;
  }

  /// The i-th smallest, from 0.
  public double get(int i) {
    return sorted[i];
  }

  public double min() {
    return sorted[0];
  }

  public double max() {
    return sorted[sorted.length - 1];
  }

  /// The middle one, or the mean of the middle two.
  public double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : mean(sorted[middle - 1], sorted[middle]);
  }

  public Spread spread() {
    return new Spread(min(), quantile(0.25), quantile(0.75), max());
  }

  /// A copy, in ascending order.
  public double[] toArray() {
    return Arrays.copyOf(sorted, sorted.length);
  }

  /// As [#toArray].
  public List<Double> toList() {
    return Arrays.stream(sorted).boxed().toList();
  }

  private double quantile(double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] * (1 - (at - below)) + sorted[above] * (at - below);
  }

  /// Halved first, because the sum of two large values would be infinite.
  public static double mean(double one, double other) {
    return one / 2 + other / 2;
  }
}
