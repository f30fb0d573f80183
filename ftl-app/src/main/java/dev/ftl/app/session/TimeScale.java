package dev.ftl.app.session;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A time axis that begins at zero, with marks at even distances.
///
/// @param step the time between two marks
/// @param steps how many of them the axis is long
record TimeScale(Duration step, int steps) {

  private static final int MOST_STEPS = 4;

  /// Seconds that people count in.
  private static final long[] EVEN = {
    2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400
  };

  /// The smallest axis that shows that much time.
  static TimeScale of(Duration longest) {
    long seconds = Math.max(1, (longest.toMillis() + 999) / 1000);
    long step =
        LongStream.of(EVEN)
            .filter(even -> even * MOST_STEPS >= seconds)
            .findFirst()
            .orElseGet(() -> days(seconds));
    return new TimeScale(Duration.ofSeconds(step), (int) ((seconds + step - 1) / step));
  }

  private static long days(long seconds) {
    long day = EVEN[EVEN.length - 1];
    return ((seconds + MOST_STEPS * day - 1) / (MOST_STEPS * day)) * day;
  }

  /// Where a time is on the axis, from 0 to 1.
  double at(Duration time) {
    double share = (double) time.toMillis() / step.multipliedBy(steps).toMillis();
    return Math.clamp(share, 0, 1);
  }

  /// Where the marks are, from 0 to 1.
  List<Double> marks() {
    return IntStream.rangeClosed(0, steps).mapToObj(i -> (double) i / steps).toList();
  }

  /// What stands at a mark: `0`, `30 s`, `2 min`, `6 h`, `3 d`.
  String label(int mark) {
    Duration time = step.multipliedBy(mark);
    if (time.isZero()) {
      return "0";
    }
    if (step.toSeconds() < 60) {
      return time.toSeconds() + " s";
    }
    if (step.toMinutes() < 60) {
      return time.toMinutes() + " min";
    }
    return step.toHours() < 24 ? time.toHours() + " h" : time.toDays() + " d";
  }
}
