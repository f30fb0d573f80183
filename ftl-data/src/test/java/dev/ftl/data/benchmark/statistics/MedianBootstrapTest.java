package dev.ftl.data.benchmark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against all resamples of a few samples, each drawn once.
class MedianBootstrapTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void isTheDistributionOverAllResamples(int count) {
    Random random = new Random(count);
    double[] samples = random.doubles(count, 100, 200).toArray();
    double[] medians = medians(samples);
    Interval interval = MedianBootstrap.of(samples(samples)).interval();
    assertThat(interval.low()).isCloseTo(quantile(medians, 0.025), within(1e-6));
    assertThat(interval.high()).isCloseTo(quantile(medians, 0.975), within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void isTheDistributionOfTheChangeOverAllPairsOfResamples(int count) {
    for (int sign : new int[] {1, -1}) {
      Random random = new Random(count);
      double[] before = random.doubles(count, 100, 200).map(x -> sign * x).toArray();
      double[] after = random.doubles(4, 100, 300).map(x -> sign * x).toArray();
      double[] changes =
          Arrays.stream(medians(before))
              .flatMap(a -> Arrays.stream(medians(after)).map(b -> (b - a) / Math.abs(a) * 100))
              .sorted()
              .toArray();
      Interval interval =
          MedianBootstrap.of(samples(before)).changeTo(MedianBootstrap.of(samples(after)));
      assertThat(interval.low()).isCloseTo(quantile(changes, 0.025), within(1e-6));
      assertThat(interval.high()).isCloseTo(quantile(changes, 0.975), within(1e-6));
    }
  }

  /// Samples that are tied draw the same medians together.
  @Test
  void takesTies() {
    double[] samples = {5, 5, 6, 6, 6, 9};
    Interval interval = MedianBootstrap.of(samples(samples)).interval();
    assertThat(interval).isEqualTo(new Interval(5, 7.5));
    assertThat(interval.high()).isEqualTo(quantile(medians(samples), 0.975));
  }

  /// The quantiles of the exact distribution, in rational numbers and of all ranks, of the squares
  /// from 1 on: too many samples for all resamples, and enough for ranks to be left out.
  @ParameterizedTest
  @CsvSource({"100, 1681, 3601", "101, 1681, 3721"})
  void leavesOutNoRankThatCounts(int count, double low, double high) {
    double[] squares = IntStream.rangeClosed(1, count).mapToDouble(i -> i * i).toArray();
    assertThat(MedianBootstrap.of(samples(squares)).interval()).isEqualTo(new Interval(low, high));
  }

  /// The interval of many normal samples is that of the normal approximation.
  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 20_000})
  void holdsForManySamples(int count) {
    Random random = new Random(3);
    double[] samples = DoubleStream.generate(random::nextGaussian).limit(count).toArray();
    Interval interval = MedianBootstrap.of(samples(samples)).interval();
    double expected = 2 * 1.96 * Math.sqrt(Math.PI / 2 / count);
    assertThat(interval.high() - interval.low()).isBetween(0.7 * expected, 1.4 * expected);
    assertThat(interval.low()).isLessThan(samples(samples).median());
    assertThat(interval.high()).isGreaterThan(samples(samples).median());
  }

  @Test
  void noChangeIsKnownFromZeroOrFromBothSidesOfIt() {
    MedianBootstrap ten = MedianBootstrap.of(samples(9, 10, 11));
    assertThat(MedianBootstrap.of(samples(0, 0, 0)).changeTo(ten)).isNull();
    assertThat(MedianBootstrap.of(samples(-1, 1, 2)).changeTo(ten)).isNull();
    assertThat(ten.changeTo(MedianBootstrap.of(samples(0, 0, 0))))
        .isEqualTo(new Interval(-100, -100));
  }

  /// The medians of all resamples, in order.
  private static double[] medians(double[] samples) {
    int count = samples.length;
    int resamples = (int) Math.pow(count, count);
    double[] medians = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      double[] drawn = new double[count];
      int digits = i;
      for (int k = 0; k < count; k++) {
        drawn[k] = samples[digits % count];
        digits /= count;
      }
      medians[i] = samples(drawn).median();
    }
    Arrays.sort(medians);
    return medians;
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length - 1e-9) - 1];
  }

  private static Samples samples(double... values) {
    return Samples.of(DoubleStream.of(values).boxed().toList());
  }
}
