package dev.ftl.data.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Timestamps as FTL writes them: UTC with fixed microseconds, `2026-01-14T21:43:33.328599Z`, so
/// that their texts sort as the instants do.
public final class Timestamps {

  private Timestamps() {}

  /// The current instant, no finer than what [#format] keeps.
  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /// The instant as text. Written by hand because a `DateTimeFormatter` costs every start of the
  /// command line more than the rest of an answer together.
  public static String format(Instant instant) {
    LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(27);
    digits(text, utc.getYear(), 4).append('-');
    digits(text, utc.getMonthValue(), 2).append('-');
    digits(text, utc.getDayOfMonth(), 2).append('T');
    digits(text, utc.getHour(), 2).append(':');
    digits(text, utc.getMinute(), 2).append(':');
    digits(text, utc.getSecond(), 2).append('.');
    return digits(text, utc.getNano() / 1000, 6).append('Z').toString();
  }

  private static StringBuilder digits(StringBuilder text, int value, int width) {
    String digits = Integer.toString(value);
    return text.repeat('0', Math.max(0, width - digits.length())).append(digits);
  }

  /// Reads a zoned timestamp, or a naive one as local time, as older databases hold them; `null`
  /// when it is neither.
  public static Instant parse(String text) {
    return text == null ? null : new TimestampReader(text.strip()).read();
  }
}
