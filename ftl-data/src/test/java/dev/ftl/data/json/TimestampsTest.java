package dev.ftl.data.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-14T21:43:33.328599Z, 2026-01-14T21:43:33.328599Z",
    "2026-01-14T21:43:33Z, 2026-01-14T21:43:33.000000Z",
    "2026-01-14T21:43:33.000001Z, 2026-01-14T21:43:33.000001Z",
    "0999-02-03T04:05:06Z, 0999-02-03T04:05:06.000000Z",
    "2024-02-29T23:59:59.999999999Z, 2024-02-29T23:59:59.999999Z"
  })
  void writesUtcWithFixedMicroseconds(Instant instant, String text) {
    assertThat(Timestamps.format(instant)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-14T21:43:33.328599Z",
        "2026-01-14t21:43:33.328599z",
        " 2026-01-14 21:43:33.328599Z ",
        "2026-01-14T22:43:33.328599+01:00",
        "2026-01-14 16:13:33.328599-05:30",
        "2026-01-14 21:43:33.328599 +00:00",
        "2026-01-14T21:43:33.328599+0000",
        "2026-01-14T22:43:33.328599+01",
        "2026-01-14T21:43:33.328599000Z"
      })
  void readsZonedTimestampsAsTheInstantThatTheyAre(String text) {
    assertThat(Timestamps.parse(text)).isEqualTo(Instant.parse("2026-01-14T21:43:33.328599Z"));
  }

  @Test
  void readsNaiveTimestampsAsLocalTime() {
    assertThat(ZoneId.systemDefault().getId())
        .as("the time zone that the pom sets, where nothing is on the hour as in UTC")
        .isEqualTo("America/St_Johns");
    assertThat(
            Stream.of("2026-01-14T21:43:33", "2026-01-14 21:43:33", "2026-01-14 21:43:33.000000")
                .map(Timestamps::parse))
        .containsOnly(Instant.parse("2026-01-15T01:13:33Z"));
    assertThat(Timestamps.parse("2026-01-14")).isEqualTo(Instant.parse("2026-01-14T03:30:00Z"));
    assertThat(Timestamps.parse("2026-07-14T21:43:33"))
        .as("in summer")
        .isEqualTo(Instant.parse("2026-07-15T00:13:33Z"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "not a date",
        "1768426999",
        "9999-12-31T23:59:59-18:00",
        "0000-01-01T00:00:00+18:00",
        "2026-13-01T00:00:00Z",
        "2026-02-30T00:00:00.000000Z",
        "2026-02-10T24:00:01.000000Z",
        "2026-02-10T23:60:00.000000Z",
        "2026-1-1",
        "21:43",
        "2026-01-14T21:43:33.328599Z!",
        "2026-01-14T21:43:33+99:00",
        "2026-01-14T21:43:33+01:",
        "2026-01-14T21:43:33.1234567890Z",
        "２０２６-01-14",
        "T",
        "Z"
      })
  void readsAnythingElseAsNone(String text) {
    assertThat(Timestamps.parse(text)).isNull();
  }

  @Test
  void sortsAsTextAsTheInstantsDo() {
    List<Instant> instants =
        Stream.of("2025-12-31T23:59:59.999999Z", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.1Z")
            .map(Instant::parse)
            .toList();
    assertThat(instants.stream().map(Timestamps::format)).isSorted();
  }

  @Test
  void keepsTheCurrentInstantWhole() {
    Instant now = Timestamps.now();
    assertThat(Timestamps.parse(Timestamps.format(now))).isEqualTo(now);
  }
}
