package dev.ftl.data;

import static org.assertj.core.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Holds a scan to a time proportional to the length of its input: twice the input may take about
/// twice as long, whereas a quadratic scan takes four times as long and an exponential one never
/// ends. What is compared is the ratio of the best times, and the time that this thread computed,
/// so that neither a slow machine nor a busy one changes the outcome. Classes that call it are
/// `@Isolated`: threads beside it would share the caches that a scan of long texts depends on.
public final class LinearTime {

  private static final int MOST_ROUNDS = 40;
  private static final double LINEAR = 3;

  private LinearTime() {}

  /// Scans inputs of two sizes in turn until their best times are proportional to them.
  ///
  /// @param size large enough for a scan to take some milliseconds
  /// @param input makes the input of a size
  public static void assertLinear(
      String what, int size, IntFunction<String> input, Consumer<String> scan) {
    String half = input.apply(size);
    String whole = input.apply(2 * size);
    long halfTime = Long.MAX_VALUE;
    long wholeTime = Long.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      halfTime = Math.min(halfTime, time(half, scan));
      wholeTime = Math.min(wholeTime, time(whole, scan));
      if (round > 0 && wholeTime < LINEAR * halfTime) {
        return;
      }
    }
    fail(
        "%s: %d ns for %d characters, but %d ns for %d",
        what, halfTime, half.length(), wholeTime, whole.length());
  }

  private static long time(String input, Consumer<String> scan) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    scan.accept(input);
    return clock.getCurrentThreadCpuTime() - start;
  }
}
