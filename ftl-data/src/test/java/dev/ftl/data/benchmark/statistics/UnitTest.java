package dev.ftl.data.benchmark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

  @ParameterizedTest
  @CsvSource({
    "ns, us, 1000",
    "µs, ms, 1000",
    "usec, μs, 1",
    "ms, s, 1000",
    "s, min, 60",
    "Seconds, minutes, 60",
    "min, h, 60",
    "h, days, 24",
    "B, KB, 1000",
    "bytes, kB, 1000",
    "kb, MB, 1000",
    "MB, gb, 1000",
    "GB, TB, 1000",
    "B, KiB, 1024",
    "KiB, MiB, 1024",
    "MiB, GiB, 1024",
    "GiB, TiB, 1024",
    "%, percent, 1",
    "ms/op, s/op, 1000",
    "ops/min, ops/s, 60",
    "' ms ', s, 1000",
    "tokens, tokens, 1",
  })
  void aLargerUnitHoldsManySmallerOnes(String small, String large, double times) {
    Unit from = Unit.of(small);
    Unit to = Unit.of(large);
    assertThat(from.isLike(to)).isTrue();
    assertThat(to.convert(1, from)).isCloseTo(times, within(1e-9 * times));
    assertThat(from.convert(times, to)).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "ms, MB",
    "ms, ''",
    "s, S",
    "m, min",
    "Mb, MB",
    "%, ''",
    "ms/op, ms",
    "MB/s, MB",
    "MB/s, s",
    "tokens, calls",
    "/, ''",
    "/s, s",
    "ms/, ms",
  })
  void unitsOfDifferentKindsAreNotAlike(String one, String other) {
    assertThat(Unit.of(one).isLike(Unit.of(other))).isFalse();
  }

  @Test
  void conversionsAddNoDigits() {
    for (int i = 1; i < 10_000; i++) {
      double millis = i / 10.0;
      double seconds = Double.parseDouble(i + "e-4");
      assertThat(Unit.of("ms").convert(millis, Unit.of("s"))).isEqualTo(seconds);
      assertThat(Unit.of("s").convert(seconds, Unit.of("ms"))).isEqualTo(millis);
    }
    assertThat(Unit.of("us").convert(1.0 / 3, Unit.of("µs"))).isEqualTo(1.0 / 3);
    assertThat(Unit.of("h").convert(Double.MAX_VALUE, Unit.of("ns"))).isInfinite();
  }

  @Test
  void noUnitIsOne() {
    assertThat(Unit.of(null)).isEqualTo(Unit.NONE).isEqualTo(Unit.of("  "));
    assertThat(Unit.NONE.nameOrNull()).isNull();
    assertThat(Unit.common(List.of())).isEqualTo(Unit.NONE);
    assertThat(Unit.common(List.of(Unit.of("ms"), Unit.of("s")))).isEqualTo(Unit.of("s"));
    assertThat(Unit.common(List.of(Unit.of("ms"), Unit.NONE))).isNull();
  }
}
