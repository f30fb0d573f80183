package dev.ftl.data.benchmark.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

  /// The yearly flow of the Nile from 1871 on, the usual example of a change point: R's
  /// `changepoint` and `strucchange` both find one, after 1898.
  private static final double[] NILE = {
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833,
    701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
    864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
    846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815,
    1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
  };

  @Test
  void findsTheChangeOfTheNile() {
    assertThat(ChangePoints.of(NILE, 2)).containsExactly(1899 - 1871);
  }

  @Test
  void findsStepsUpAndDown() {
    assertThat(ChangePoints.of(new double[] {10, 10.1, 9.9, 10, 12, 12.1, 11.9, 10, 10.1, 10}, 2))
        .containsExactly(4, 7);
    assertThat(ChangePoints.of(new double[] {-5, -5, -5, -5, 5, 5, 5}, 2)).containsExactly(4);
    assertThat(ChangePoints.of(new double[] {0, 0, 0, 0, 3, 3}, 2)).containsExactly(4);
  }

  @Test
  void findsAStepThatTwoRunsConfirm() {
    assertThat(ChangePoints.of(new double[] {10, 10.1, 9.9, 10, 10.1, 9.9, 13, 13.1}, 2))
        .containsExactly(6);
    assertThat(ChangePoints.of(new double[] {10, 10.1, 9.9, 10, 10.1, 9.9, 13}, 2)).isEmpty();
  }

  /// Twenty runs without any noise of their own.
  @Test
  void findsStepsJustAboveTheNoise() {
    assertThat(ChangePoints.of(step(102.5), 2)).containsExactly(10);
    assertThat(ChangePoints.of(step(97.5), 2)).containsExactly(10);
    assertThat(ChangePoints.of(step(102.1), 2)).containsExactly(10);
    assertThat(ChangePoints.of(step(97.9), 2)).containsExactly(10);
    assertThat(ChangePoints.of(step(101.5), 2)).isEmpty();
    assertThat(ChangePoints.of(step(98.5), 2)).isEmpty();
    assertThat(ChangePoints.of(step(101.5), 1)).containsExactly(10);
    assertThat(ChangePoints.of(step(102.5), 4)).isEmpty();
  }

  private static double[] step(double to) {
    return IntStream.range(0, 20).mapToDouble(i -> i < 10 ? 100 : to).toArray();
  }

  @Test
  void passesOverOutliersNoiseAndShortSeries() {
    assertThat(ChangePoints.of(new double[] {10, 10.1, 9.9, 50, 10, 10.1, 9.9, 10}, 2)).isEmpty();
    assertThat(ChangePoints.of(new double[] {100, 101, 101, 101, 100, 100, 100}, 2)).isEmpty();
    assertThat(ChangePoints.of(new double[] {7, 7, 7, 7, 7}, 2)).isEmpty();
    assertThat(ChangePoints.of(new double[] {0, 0, 0, 0}, 2)).isEmpty();
    assertThat(ChangePoints.of(new double[] {1, 1, 9}, 2)).isEmpty();
    assertThat(ChangePoints.of(new double[] {}, 2)).isEmpty();
  }

  @Test
  void findsChangesOfAFewPercentAndFewWhereThereAreNone() {
    Random random = new Random(11);
    int found = 0;
    int wrong = 0;
    for (int i = 0; i < 400; i++) {
      double[] steady =
          IntStream.range(0, 40).mapToDouble(_ -> 100 + 3 * random.nextGaussian()).toArray();
      wrong += ChangePoints.of(steady, 2).isEmpty() ? 0 : 1;
      double[] slower = Arrays.copyOf(steady, 40);
      IntStream.range(25, 40).forEach(k -> slower[k] *= 1.1);
      found += ChangePoints.of(slower, 2).stream().anyMatch(k -> Math.abs(k - 25) <= 2) ? 1 : 0;
    }
    assertThat(wrong).isLessThan(20);
    assertThat(found).isGreaterThan(380);
  }
}
