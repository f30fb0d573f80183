package dev.ftl.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  @ParameterizedTest
  @CsvSource({
    "0, 100, 5, 0, 100, 20",
    "0, 97, 5, 0, 100, 20",
    "0, 3890223, 3, 0, 4000000, 2000000",
    "1.81, 1.88, 4, 1.8, 1.88, 0.02",
    "-3.2, 7.9, 4, -5, 10, 5",
    "-90, -10, 4, -100, 0, 20",
    "0, 1e-9, 5, 0, 1e-9, 2e-10",
  })
  void beginsAndEndsAtRoundNumbers(
      double from, double to, int most, double low, double high, double step) {
    Ticks ticks = Ticks.of(from, to, most);

    assertThat(ticks.low()).isCloseTo(low, offset(step));
    assertThat(ticks.high()).isCloseTo(high, offset(step));
    assertThat(ticks.step()).isCloseTo(step, offset(step));
  }

  private static org.assertj.core.data.Offset<Double> offset(double step) {
    return org.assertj.core.data.Offset.offset(step * 1e-9);
  }

  @Test
  void hasAMarkAtEveryStep() {
    assertThat(Ticks.of(-3.2, 7.9, 4).values()).containsExactly(-5.0, 0.0, 5.0, 10.0);
    assertThat(Ticks.of(0, 0.3, 3).values()).containsExactly(0.0, 0.1, 0.2, 0.30000000000000004);
  }

  @Test
  void placesNumbersBetweenItsEnds() {
    Ticks ticks = Ticks.of(0, 100, 5);

    assertThat(ticks.at(0)).isZero();
    assertThat(ticks.at(25)).isEqualTo(0.25);
    assertThat(ticks.at(100)).isEqualTo(1);
    assertThat(ticks.at(1e9)).isEqualTo(1);
  }

  @Test
  void aSingleNumberHasRoomAroundIt() {
    assertThat(Ticks.of(0, 0, 5)).isEqualTo(Ticks.of(0, 1, 5));
    Ticks around = Ticks.of(50, 50, 5);
    assertThat(around.low()).isLessThan(50);
    assertThat(around.high()).isGreaterThan(50);
    assertThat(Ticks.of(-50, -50, 5).at(-50)).isBetween(0.1, 0.9);
  }

  @Test
  void theLargestNumbersHaveAnAxisToo() {
    Ticks ticks = Ticks.of(-Double.MAX_VALUE, Double.MAX_VALUE, 5);

    assertThat(ticks.at(0)).isEqualTo(0.5);
    assertThat(ticks.values()).hasSizeBetween(3, 8);
  }
}
