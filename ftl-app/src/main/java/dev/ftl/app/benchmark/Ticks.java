package dev.ftl.app.benchmark;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// An axis that begins and ends at round numbers, with a mark at each of them: multiples of 1, 2 or
/// 5 times a power of ten.
///
/// @param low at its beginning
/// @param high at its end, larger
/// @param step from one mark to the next
record Ticks(double low, double high, double step) {

  private static final double[] EVEN = {1, 2, 5, 10};

  /// The smallest such axis that holds both numbers.
  ///
  /// @param from finite
  /// @param to finite, not smaller
  /// @param most how many steps there may be about, at least 1
  static Ticks of(double from, double to, int most) {
    if (from == to) {
      double around = from == 0 ? 1 : Math.abs(from) / 10;
      return from == 0 ? of(0, around, most) : of(from - around, to + around, most);
    }
    // Divided first, because the distance of two large numbers would be infinite.
    double rough = to / most - from / most;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step =
        DoubleStream.of(EVEN)
            .map(even -> even * power)
            .filter(even -> even >= rough * (1 - 1e-9))
            .findFirst()
            .orElse(10 * power);
    return new Ticks(
        finite(Math.floor(from / step) * step), finite(Math.ceil(to / step) * step), step);
  }

  private static double finite(double end) {
    return Math.clamp(end, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /// The numbers at the marks, in order.
  List<Double> values() {
    long first = (long) Math.ceil(low / step - 1e-9);
    long last = (long) Math.floor(high / step + 1e-9);
    return LongStream.rangeClosed(first, last).mapToObj(i -> i * step).toList();
  }

  /// Where a number is on the axis, from 0 to 1.
  double at(double value) {
    return Math.clamp((value / step - low / step) / (high / step - low / step), 0, 1);
  }
}
