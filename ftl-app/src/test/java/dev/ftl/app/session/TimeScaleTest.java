package dev.ftl.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeScaleTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 2 s",
    "PT7.5S, 8 s",
    "PT8.001S, 10 s",
    "PT41S, 45 s",
    "PT90S, 90 s",
    "PT5M, 6 min",
    "PT3H20M, 4 h",
    "PT50H, 3 d",
    "P400D, 400 d"
  })
  void endsAtAnEvenTimeSoonBehindTheLongest(Duration longest, String end) {
    TimeScale scale = TimeScale.of(longest);

    assertThat(scale.steps()).isBetween(1, 4);
    assertThat(scale.label(scale.steps())).isEqualTo(end);
    assertThat(scale.at(longest)).isLessThanOrEqualTo(1);
  }

  @Test
  void placesTimes() {
    TimeScale scale = TimeScale.of(Duration.ofSeconds(60));

    assertThat(scale.label(0)).isEqualTo("0");
    assertThat(scale.at(Duration.ZERO)).isZero();
    assertThat(scale.at(Duration.ofSeconds(15))).isEqualTo(0.25);
    assertThat(scale.at(Duration.ofSeconds(-1))).isZero();
    assertThat(scale.at(Duration.ofDays(1))).isEqualTo(1);
  }
}
