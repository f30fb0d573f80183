package dev.ftl.data.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Reads one timestamp, character by character: every row has some, and java.time's own formatters
/// take longer to load than a command runs.
///
/// The form is `2026-01-14`, then perhaps a `T` or a space and `21:43`, `:33` and `.328599`, then
/// perhaps `Z` or an offset such as `+01:00`, `+0100` or `+01`.
final class TimestampReader {

  /// 0000-01-01T00:00:00Z.
  private static final long FIRST_SECOND = -62_167_219_200L;

  /// 9999-12-31T23:59:59Z.
  private static final long LAST_SECOND = 253_402_300_799L;

  private final String text;
  private int at;

  TimestampReader(String text) {
    this.text = text;
  }

  /// The instant, or `null` when the text is no timestamp.
  Instant read() {
    try {
      LocalDateTime time = time();
      skip(' ');
      ZoneId zone = at == text.length() ? ZoneId.systemDefault() : offset();
      Instant instant = at == text.length() ? time.atZone(zone).toInstant() : null;
      return instant == null || isWritable(instant) ? instant : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// Whether its year has four digits in UTC, too: what is written must be read again.
  private static boolean isWritable(Instant instant) {
    return instant.getEpochSecond() >= FIRST_SECOND && instant.getEpochSecond() <= LAST_SECOND;
  }

  private LocalDateTime time() {
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    int day = digits(2);
    if (!skip('T') && !skip('t') && !skip(' ')) {
      return LocalDateTime.of(year, month, day, 0, 0);
    }
    int hour = digits(2);
    expect(':');
    int minute = digits(2);
    int second = skip(':') ? digits(2) : 0;
    int nano = skip('.') ? nanos() : 0;
    return LocalDateTime.of(year, month, day, hour, minute, second, nano);
  }

  private int nanos() {
    int start = at;
    int nanos = 0;
    while (at < text.length() && at - start < 9 && isDigit(text.charAt(at))) {
      nanos = nanos * 10 + text.charAt(at++) - '0';
    }
    for (int width = at - start; width < 9; width++) {
      nanos *= 10;
    }
    return nanos;
  }

  private ZoneOffset offset() {
    if (skip('Z') || skip('z')) {
      return ZoneOffset.UTC;
    }
    int sign = skip('-') ? -1 : 1;
    if (sign == 1) {
      expect('+');
    }
    int hours = digits(2);
    boolean more = skip(':') || at < text.length();
    return ZoneOffset.ofHoursMinutes(sign * hours, more ? sign * digits(2) : 0);
  }

  private int digits(int width) {
    int number = 0;
    for (int i = 0; i < width; i++) {
      if (at == text.length() || !isDigit(text.charAt(at))) {
        throw new DateTimeException("a digit is missing");
      }
      number = number * 10 + text.charAt(at++) - '0';
    }
    return number;
  }

  private void expect(char c) {
    if (!skip(c)) {
      throw new DateTimeException("no " + c);
    }
  }

  private boolean skip(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
