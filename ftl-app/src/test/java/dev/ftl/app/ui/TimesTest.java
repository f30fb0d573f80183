package dev.ftl.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S, now",
    "PT-5S, now",
    "PT0.9S, now",
    "PT1S, 1 s ago",
    "PT59S, 59 s ago",
    "PT60S, 1 min ago",
    "PT59M59S, 59 min ago",
    "PT1H, 1 h ago",
    "PT23H59M, 23 h ago",
    "P1D, 1 d ago",
    "P29D, 29 d ago"
  })
  void tellsHowLongAgo(Duration passed, String words) {
    assertThat(Times.ago(NOW.minus(passed), NOW)).isEqualTo(words);
  }

  @Test
  void tellsTheDayOfWhatIsOld() {
    assertThat(Times.ago(Instant.parse("2025-12-24T12:00:00Z"), NOW)).isEqualTo("24 Dec 2025");
    assertThat(Times.ago(null, NOW)).isEqualTo("–");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0.0 s",
    "PT-3S, 0.0 s",
    "PT0.44S, 0.4 s",
    "PT9.99S, 10.0 s",
    "PT10S, 10 s",
    "PT59.9S, 59 s",
    "PT3M5S, 3 min 05 s",
    "PT2H7M, 2 h 07 min",
    "P3DT4H, 3 d 04 h"
  })
  void tellsHowLongSomethingTook(Duration duration, String words) {
    assertThat(Times.lasted(duration)).isEqualTo(words);
  }
}
