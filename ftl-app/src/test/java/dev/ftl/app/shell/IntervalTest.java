package dev.ftl.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

  @ParameterizedTest
  @CsvSource({
    "750, 750",
    "750 ms, 750",
    " 1.5 s , 1500",
    "'1,5S', 1500",
    "60 s, 60000",
    "100, 100"
  })
  void readsWhatPeopleWrite(String text, long millis) {
    assertThat(Interval.parse(text)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "often", "99", "61 s", "-500", "1 min", "1e3", "999999999999"})
  void refusesWhatIsNoneOrOutOfBounds(String text) {
    assertThat(Interval.parse(text)).isNull();
  }

  @Test
  void writesWhatItReads() {
    for (long millis : new long[] {100, 500, 1000, 1500, 1234, 60_000}) {
      Duration interval = Duration.ofMillis(millis);
      assertThat(Interval.parse(Interval.words(interval))).isEqualTo(interval);
    }
    assertThat(Interval.words(Duration.ofMillis(1500))).isEqualTo("1.5 s");
  }

  @Test
  void isRemembered() {
    Settings settings = Settings.forgetful();
    try (Poller one = poller();
        Poller next = poller()) {
      new Interval(one, settings).choose(Duration.ofMillis(1500));

      assertThat(new Interval(next, settings).get()).isEqualTo(Duration.ofMillis(1500));
      assertThat(next.pulse().get().interval()).isEqualTo(Duration.ofMillis(1500));
    }
  }

  private static Poller poller() {
    return new Poller(Runnable::run);
  }
}
