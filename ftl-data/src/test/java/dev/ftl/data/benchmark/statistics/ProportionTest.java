package dev.ftl.data.benchmark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Values from publications, or counted out by hand.
class ProportionTest {

  private static final Offset<Double> CLOSE = within(5e-5);

  /// Fisher's tea taster: 3 of 4 cups right. Of the 70 tables 1 + 16 + 16 + 1 are as unlikely.
  @Test
  void testsTheTeaTaster() {
    assertThat(new Proportion(3, 4).fisher(new Proportion(1, 4))).isCloseTo(34 / 70.0, CLOSE);
    assertThat(new Proportion(4, 4).fisher(new Proportion(0, 4))).isCloseTo(2 / 70.0, CLOSE);
  }

  @Test
  void tellsNothingWhereThereIsNoChoice() {
    assertThat(new Proportion(0, 5).fisher(new Proportion(0, 7))).isEqualTo(1);
    assertThat(new Proportion(5, 5).fisher(new Proportion(7, 7))).isEqualTo(1);
    assertThat(new Proportion(0, 0).fisher(new Proportion(3, 7))).isEqualTo(1);
  }

  /// With 1 hit among 4 and 4 the most extreme tables are 1:0 and 0:1, each as likely.
  @Test
  void knowsTheSmallestPValueThatATestCanHave() {
    assertThat(new Proportion(0, 4).smallestFisher(new Proportion(1, 4))).isEqualTo(1);
    assertThat(new Proportion(2, 4).smallestFisher(new Proportion(2, 4)))
        .isCloseTo(2 / 70.0, CLOSE);
  }

  /// Newcombe's examples (a), (c) and (h), method 10.
  @Test
  void givesNewcombesIntervals() {
    Interval a = new Proportion(56, 70).minus(new Proportion(48, 80));
    assertThat(a.low()).isCloseTo(0.0524, CLOSE);
    assertThat(a.high()).isCloseTo(0.3339, CLOSE);
    Interval c = new Proportion(6, 7).minus(new Proportion(2, 7));
    assertThat(c.low()).isCloseTo(0.0582, CLOSE);
    assertThat(c.high()).isCloseTo(0.8062, CLOSE);
    Interval h = new Proportion(10, 10).minus(new Proportion(0, 10));
    assertThat(h.low()).isCloseTo(0.6075, CLOSE);
    assertThat(h.high()).isCloseTo(1.0, CLOSE);
  }

  /// Wilson's interval for 8 of 10, e.g. in Agresti and Coull (1998): 0.490 to 0.943.
  @Test
  void givesWilsonsInterval() {
    assertThat(new Proportion(8, 10).lower()).isCloseTo(0.4902, CLOSE);
    assertThat(new Proportion(8, 10).upper()).isCloseTo(0.9433, CLOSE);
  }

  @Test
  void correctsForSeveralPValues() {
    assertThat(FalseDiscoveryRate.adjusted(0.04, 0.01, 0.03, 0.5))
        .containsExactly(new double[] {0.04 * 4 / 3, 0.04, 0.04 * 4 / 3, 0.5}, within(1e-12));
    assertThat(FalseDiscoveryRate.adjusted()).isEmpty();
  }
}
