package dev.ftl.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times in words, for people: how long ago, how long it took, and exactly when.
public final class Times {

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm:ss.SSS zzz", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

  private Times() {}

  /// How long ago: `now`, `12 s ago`, `5 min ago`, `3 h ago`, `6 d ago`, and the day for what is
  /// older than a month; `–` for a time that is not known.
  public static String ago(Instant then, Instant now) {
    if (then == null) {
      return "–";
    }
    Duration passed = Duration.between(then, now);
    if (passed.toDays() >= 30) {
      return DAY.format(then.atZone(ZoneId.systemDefault()));
    }
    return passed.toSeconds() < 1 ? "now" : coarse(passed) + " ago";
  }

  private static String coarse(Duration passed) {
    if (passed.toMinutes() < 1) {
      return passed.toSeconds() + " s";
    }
    if (passed.toHours() < 1) {
      return passed.toMinutes() + " min";
    }
    return passed.toDays() < 1 ? passed.toHours() + " h" : passed.toDays() + " d";
  }

  /// How long something took or has taken: `0.4 s`, `12 s`, `3 min 05 s`, `2 h 07 min`, `3 d 04 h`.
  public static String lasted(Duration duration) {
    Duration lasted = duration.isNegative() ? Duration.ZERO : duration;
    if (lasted.toSeconds() < 10) {
      return String.format(Locale.ROOT, "%.1f s", lasted.toMillis() / 1000.0);
    }
    if (lasted.toMinutes() < 1) {
      return lasted.toSeconds() + " s";
    }
    if (lasted.toHours() < 1) {
      return two(lasted.toMinutes(), "min", lasted.toSecondsPart(), "s");
    }
    return lasted.toDays() < 1
        ? two(lasted.toHours(), "h", lasted.toMinutesPart(), "min")
        : two(lasted.toDays(), "d", lasted.toHoursPart(), "h");
  }

  /// How long something short took: `4 ms`, `1.2 s`.
  public static String took(Duration duration) {
    long millis = Math.max(1, Math.round(duration.toNanos() / 1e6));
    return millis < 1000 ? millis + " ms" : lasted(duration);
  }

  private static String two(long large, String unit, int small, String smaller) {
    return String.format(Locale.ROOT, "%d %s %02d %s", large, unit, small, smaller);
  }

  /// The day, the time to the millisecond and the zone, for a tooltip.
  public static String exact(Instant then) {
    return then == null ? "not known" : EXACT.format(then.atZone(ZoneId.systemDefault()));
  }

  /// The time of day to the second.
  public static String clock(Instant then) {
    return then == null ? "–" : CLOCK.format(then.atZone(ZoneId.systemDefault()));
  }
}
