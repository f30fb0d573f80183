package dev.ftl.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.benchmark.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How numbers, changes and names are written on the screen.
class FiguresOnScreenTest {

  @ParameterizedTest
  @CsvSource({
    "ms, 1234.5, 987, 1.235, 0.987, s",
    "ms, 412.72, 452.01, 412.7, 452.0, ms",
    "ns, 1500000, 0, 1.5, 0.0, ms",
    "us, 12, 13, 12, 13, µs",
    "bytes, 48123456, 1000, 48.12, 0.0010, MB",
    "KiB, 2048, 1024, 2, 1, MiB",
    "tokens, 952337, 3890223, 0.952, 3.890, M tokens",
    "tokens, 72893, 50489, '72,893', '50,489', tokens",
    "calls, 33.5, 25, 33.5, 25.0, calls",
    "%, 92.961, 92.49, 92.96, 92.49, %",
    "ops/s, 0.0001234, 0, 0.0001234, 0.0000000, ops/s",
    "'', -3.5, 2, −3.5, 2.0, ''",
  })
  void numbersOfARowAreOfOneSize(
      String unit, double a, double b, String shownA, String shownB, String label) {
    UnitScale scale = UnitScale.of(unit, a, b);

    assertThat(scale.label()).isEqualTo(label);
    assertThat(scale.format(a)).isEqualTo(shownA);
    assertThat(scale.format(b)).isEqualTo(shownB);
  }

  @Test
  void whatIsNoNumberIsADash() {
    UnitScale scale = UnitScale.of(null, null, Double.NaN);

    assertThat(scale.format(null)).isEqualTo("–");
    assertThat(scale.label()).isEmpty();
    assertThat(UnitScale.of("ms", Double.MAX_VALUE).format(Double.MAX_VALUE)).isEqualTo("1.80e305");
    assertThat(UnitScale.of("s", 0.0).withUnit(0.0)).isEqualTo("0 s");
  }

  @Test
  void changesHaveTheirSign() {
    assertThat(Percent.signed(12.34)).isEqualTo("+12.3 %");
    assertThat(Percent.signed(-4.0)).isEqualTo("−4.0 %");
    assertThat(Percent.signed(-0.01)).isEqualTo("0.0 %");
    assertThat(Percent.signed(12_345.6)).isEqualTo("+12,346 %");
    assertThat(Percent.signed(null)).isEqualTo("–");
    assertThat(Percent.range(new Interval(-1.25, 34.6))).isEqualTo("−1.3 … +35");
    assertThat(Percent.range(null)).isEqualTo("–");
    assertThat(Percent.probability(0.0004)).isEqualTo("<0.001");
    assertThat(Percent.probability(0.0241)).isEqualTo("0.024");
    assertThat(Percent.probability(null)).isEqualTo("–");
  }

  @Test
  void longNamesLoseTheirMiddle() {
    assertThat(RunNames.elided("x".repeat(5_000) + "y".repeat(5_000), 21))
        .hasSize(21)
        .startsWith("xxx")
        .contains("…")
        .endsWith("yyy");
    assertThat(RunNames.elided("two\nlines", 20)).isEqualTo("two lines");
  }
}
