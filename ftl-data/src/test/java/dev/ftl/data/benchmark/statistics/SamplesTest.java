package dev.ftl.data.benchmark.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void keepsTheFiniteNumbersInOrder() {
    Samples samples =
        Samples.of(
            Arrays.asList(
                3.0,
                null,
                Double.NaN,
                -1.0,
                Double.POSITIVE_INFINITY,
                2.0,
                Double.NEGATIVE_INFINITY));
    assertThat(samples.toArray()).containsExactly(-1, 2, 3);
    assertThat(samples.count()).isEqualTo(3);
    assertThat(Samples.of(List.of()).count()).isZero();
  }

  @Test
  void theMedianIsTheMiddleOrTheMeanOfTheMiddleTwo() {
    assertThat(Samples.of(List.of(5.0)).median()).isEqualTo(5);
    assertThat(Samples.of(List.of(9.0, 1.0)).median()).isEqualTo(5);
    assertThat(Samples.of(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
    assertThat(Samples.of(List.of(Double.MAX_VALUE, Double.MAX_VALUE)).median())
        .isEqualTo(Double.MAX_VALUE);
  }

  /// The example of `scipy.stats.iqr`, whose quartiles are 4 apart.
  @Test
  void quartilesAreThoseOfSciPysExample() {
    assertThat(Samples.of(List.of(10.0, 7.0, 4.0, 3.0, 2.0, 1.0)).spread())
        .isEqualTo(new Spread(1, 2.25, 6.25, 10));
    assertThat(Samples.of(List.of(4.0)).spread()).isEqualTo(new Spread(4, 4, 4, 4));
  }
}
