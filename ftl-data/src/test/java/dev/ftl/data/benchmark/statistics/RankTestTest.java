package dev.ftl.data.benchmark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankTestTest {

  private static final Offset<Double> CLOSE = within(1e-6);

  /// The example of `scipy.stats.mannwhitneyu`: ages at which diabetes was diagnosed.
  @Test
  void agreesWithSciPysExample() {
    assertThat(RankTest.pValue(samples(19, 22, 16, 29, 24), samples(20, 11, 17, 12)))
        .isCloseTo(0.1111111111111111, CLOSE);
  }

  /// The example of R's `wilcox.test` from Hollander and Wolfe (1973), 69f, which is one-sided:
  /// 0.1272, that is 382 of 3,003 splits.
  @Test
  void agreesWithHollanderAndWolfesExample() {
    Samples atTerm = samples(0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46);
    assertThat(RankTest.pValue(atTerm, samples(1.15, 0.88, 0.90, 0.74, 1.21)))
        .isCloseTo(2 * 382 / 3003.0, CLOSE);
  }

  /// The example of R's `wilcox.test` with ties, the ozone of May and August in `airquality`: W =
  /// 127.5, p-value = 0.0001208.
  @Test
  void agreesWithRsExampleWithTies() {
    Samples may =
        samples(
            41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23,
            45, 115, 37);
    Samples august =
        samples(
            39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73,
            76, 118, 84, 85);
    assertThat(RankTest.pValue(may, august)).isCloseTo(0.0001208, CLOSE);
  }

  /// Two of the 252 splits of ten values, and two of 184,756 of twenty, are as far apart.
  @Test
  void isExactForFewSamples() {
    assertThat(RankTest.pValue(range(0, 5), range(5, 10))).isCloseTo(2 / 252.0, CLOSE);
    assertThat(RankTest.pValue(range(0, 10), range(10, 20)))
        .isCloseTo(2 / 184_756.0, within(1e-12));
  }

  @Test
  void agreesWithCountingAllSplits() {
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      double[] all = random.doubles(11).toArray();
      double[] a = Arrays.copyOfRange(all, 0, 5);
      double[] b = Arrays.copyOfRange(all, 5, 11);
      assertThat(RankTest.pValue(samples(a), samples(b))).isCloseTo(counted(all, 5), CLOSE);
    }
  }

  @Test
  void agreesWithCountingAllSplitsOfTiedValues() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      double[] all = random.ints(11, 0, 5).asDoubleStream().toArray();
      double[] a = Arrays.copyOfRange(all, 0, 5);
      double[] b = Arrays.copyOfRange(all, 5, 11);
      assertThat(RankTest.pValue(samples(a), samples(b))).isCloseTo(counted(all, 5), CLOSE);
    }
    assertThat(RankTest.pValue(samples(1, 1, 2, 2, 3), samples(5, 5, 6, 6, 7)))
        .isCloseTo(2 / 252.0, CLOSE);
  }

  /// The share of all splits whose U is as far from its mean as that of the first one.
  private static double counted(double[] all, int first) {
    double mean = first * (all.length - first) / 2.0;
    double seen = Math.abs(u(all, (1 << first) - 1) - mean);
    int splits = 0;
    int asFar = 0;
    for (int mask = 0; mask < 1 << all.length; mask++) {
      if (Integer.bitCount(mask) == first) {
        splits++;
        asFar += Math.abs(u(all, mask) - mean) >= seen ? 1 : 0;
      }
    }
    return Math.min(1, (double) asFar / splits);
  }

  private static double u(double[] all, int mask) {
    double u = 0;
    for (int i = 0; i < all.length; i++) {
      for (int j = 0; j < all.length; j++) {
        boolean apart = (mask >> i & 1) == 1 && (mask >> j & 1) == 0;
        u += !apart || all[i] < all[j] ? 0 : all[i] > all[j] ? 1 : 0.5;
      }
    }
    return u;
  }

  @Test
  void valuesThatAreAllTheSameTellNothing() {
    assertThat(RankTest.pValue(samples(1, 1, 1, 1, 1), samples(1, 1, 1, 1, 1))).isEqualTo(1);
    double[] many = new double[40];
    assertThat(RankTest.pValue(samples(many), samples(many))).isEqualTo(1);
    assertThat(RankTest.pValue(samples(0, -0.0, 0, 0, 0), samples(-0.0, 0, 0, 0, 0))).isEqualTo(1);
  }

  /// The example of `scipy.stats.false_discovery_control`, from Benjamini and Hochberg (1995).
  @Test
  void adjustsAsSciPysExample() {
    double[] adjusted =
        FalseDiscoveryRate.adjusted(
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.000);
    assertThat(adjusted)
        .containsExactly(
            new double[] {
              0.0015,
              0.003,
              0.0095,
              0.035625,
              0.0603,
              0.06385714,
              0.06385714,
              0.0645,
              0.0765,
              0.486,
              0.58118182,
              0.714875,
              0.75323077,
              0.81321429,
              1.0
            },
            CLOSE);
    assertThat(FalseDiscoveryRate.adjusted()).isEmpty();
    assertThat(FalseDiscoveryRate.adjusted(0.04, 0.01))
        .containsExactly(new double[] {0.04, 0.02}, CLOSE);
  }

  private static Samples range(int from, int to) {
    return samples(DoubleStream.iterate(from, x -> x < to, x -> x + 1).toArray());
  }

  private static Samples samples(double... values) {
    return Samples.of(DoubleStream.of(values).boxed().toList());
  }
}
