package dev.ftl.data.benchmark.statistics;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Where a series of medians moved to another level and stayed there.
///
/// The series is cut where the squared distances to the levels, measured in units of its noise, and
/// a penalty for each cut are smallest in sum: optimal partitioning (Jackson et al., "An algorithm
/// for optimal partitioning of data on an interval", IEEE Signal Processing Letters 12, 2005). A
/// level lasts two runs at least, and a lone outlier is none: a median of three takes it out first.
public final class ChangePoints {

  private static final int SHORTEST = 2;

  /// Per cut, times the logarithm of the length.
  private static final double PENALTY = 6;

  /// The deviation of a normal distribution over the median of the absolute differences of
  /// neighbours.
  private static final double DEVIATION = 1 / (0.6744897501960817 * Math.sqrt(2));

  private ChangePoints() {}

  /// The indexes at which new levels begin, in order.
  ///
  /// @param values oldest first
  /// @param noise the change in percent that is always noise
  public static List<Integer> of(double[] values, double noise) {
    if (values.length < 2 * SHORTEST) {
      return List.of();
    }
    double deviation = Math.max(deviation(values), noise / 100 * size(values) / 2);
    return deviation == 0 ? List.of() : cuts(withoutOutliers(values), deviation);
  }

  private static double deviation(double[] values) {
    return DEVIATION
        * median(
            IntStream.range(1, values.length)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1])));
  }

  /// How large the values are. Where most are zero, their median tells nothing of the others.
  private static double size(double[] values) {
    double median = median(Arrays.stream(values).map(Math::abs));
    return median > 0 ? median : Arrays.stream(values).map(Math::abs).average().orElse(0);
  }

  private static double median(DoubleStream values) {
    return Samples.of(values.boxed().toList()).median();
  }

  private static double[] withoutOutliers(double[] values) {
    double[] smooth = new double[values.length];
    for (int i = 1; i < values.length - 1; i++) {
      smooth[i] = median(Arrays.stream(values, i - 1, i + 2));
    }
    smooth[0] = smooth[1];
    smooth[values.length - 1] = smooth[values.length - 2];
    return smooth;
  }

  /// For each beginning of the series, the best place of its last cut; then back from the end.
  private static List<Integer> cuts(double[] values, double deviation) {
    int count = values.length;
    double penalty = PENALTY * Math.log(count);
    double[] sums = new double[count + 1];
    double[] squares = new double[count + 1];
    double[] best = new double[count + 1];
    int[] begins = new int[count + 1];
    best[0] = -penalty;
    for (int end = 1; end <= count; end++) {
      // Relative to the first value, so that squares of large values lose no digits.
      double value = (values[end - 1] - values[0]) / deviation;
      sums[end] = sums[end - 1] + value;
      squares[end] = squares[end - 1] + value * value;
      best[end] = Double.POSITIVE_INFINITY;
      for (int begin = 0; begin <= end - SHORTEST; begin++) {
        double sum = sums[end] - sums[begin];
        double distance = squares[end] - squares[begin] - sum * sum / (end - begin);
        if (best[begin] + distance + penalty < best[end]) {
          best[end] = best[begin] + distance + penalty;
          begins[end] = begin;
        }
      }
    }
    Deque<Integer> cuts = new ArrayDeque<>();
    for (int end = count; begins[end] > 0; end = begins[end]) {
      cuts.addFirst(begins[end]);
    }
    return List.copyOf(cuts);
  }
}
