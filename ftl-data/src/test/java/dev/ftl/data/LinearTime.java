package dev.ftl.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Holds a scan to a time proportional to the length of its input: twice the input may take about
/// twice as long, whereas a quadratic scan takes four times as long and an exponential one never
/// ends. Ratios are compared, not times, so that a slow machine changes nothing.
public final class LinearTime {

  private static final int ROUNDS = 7;

  private LinearTime() {}

  /// Scans inputs of two sizes in turn and compares the best times of each.
  ///
  /// @param size large enough for a scan to take some milliseconds
  /// @param input makes the input of a size
  public static void assertLinear(
      String what, int size, IntFunction<String> input, Consumer<String> scan) {
    String half = input.apply(size);
    String whole = input.apply(2 * size);
    long halfTime = Long.MAX_VALUE;
    long wholeTime = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      halfTime = Math.min(halfTime, time(half, scan));
      wholeTime = Math.min(wholeTime, time(whole, scan));
    }
    assertThat((double) wholeTime / halfTime)
        .as(
            "%s: %d ns for %d, %d ns for %d characters",
            what, halfTime, half.length(), wholeTime, whole.length())
        .isLessThan(3.3);
  }

  private static long time(String input, Consumer<String> scan) {
    long start = System.nanoTime();
    scan.accept(input);
    return System.nanoTime() - start;
  }
}
