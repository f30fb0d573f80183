package dev.ftl.app.benchmark;

import dev.ftl.data.benchmark.statistics.MetricComparison;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.DoubleStream;

/// How far to both sides of zero the bars of changes reach, in percent: one scale for all of them,
/// at a round number.
final class Reach {

  private static final double[] ROUND = {5, 10, 20, 50, 100};

  private Reach() {}

  /// The smallest round reach that holds every change. Those of more than 100 % point out of it, as
  /// they would hide all others.
  static double of(Collection<MetricComparison> metrics) {
    double largest =
        metrics.stream()
            .map(MetricComparison::diffPercent)
            .filter(Objects::nonNull)
            .mapToDouble(Math::abs)
            .max()
            .orElse(0);
    return DoubleStream.of(ROUND).filter(round -> round >= largest).findFirst().orElse(100);
  }
}
