package dev.ftl.data.benchmark.statistics;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One metric's samples in two runs that are compared.
///
/// @param a `null` where the first run does not have the metric
/// @param b `null` where the second run does not have the metric
/// @param nA how many samples the first run has
/// @param nB how many samples the second run has
/// @param unit of all samples; `null` when they have none in common: then each side is in its own
///   unit, and is empty where it has several kinds
/// @param conflict why the sides cannot be compared, a clause, or `null`
record Sides(
    String metric,
    Samples a,
    Samples b,
    int nA,
    int nB,
    Unit unit,
    Direction direction,
    String conflict) {

  private static final int FEWEST_APART = 3;
  private static final int TIMES_APART = 3;

  static Sides of(String metric, RunSamples runA, RunSamples runB) {
    Measured a = runA.samples().get(metric);
    Measured b = runB.samples().get(metric);
    List<Unit> units =
        Stream.of(a, b)
            .filter(Objects::nonNull)
            .flatMap(measured -> measured.units().stream())
            .toList();
    Unit unit = Unit.common(units);
    Meaning meaning =
        Meaning.of(
            metric,
            unit,
            Stream.of(runA, runB)
                .flatMap(run -> run.metadata().getOrDefault(metric, List.of()).stream())
                .toList());
    return new Sides(
        metric,
        samples(a, unit),
        samples(b, unit),
        a == null ? 0 : a.count(),
        b == null ? 0 : b.count(),
        unit,
        meaning.direction(),
        unit == null ? Unit.conflict(units) : meaning.conflict());
  }

  private static Samples samples(Measured measured, Unit common) {
    if (measured == null) {
      return null;
    }
    Unit unit = common == null ? Unit.common(measured.units()) : common;
    return unit == null ? Samples.NONE : measured.in(unit);
  }

  boolean sameUnit() {
    return unit != null;
  }

  Double medianA() {
    return median(a);
  }

  Double medianB() {
    return median(b);
  }

  private static Double median(Samples samples) {
    return samples == null || samples.count() == 0 ? null : (Double) samples.median();
  }

  Spread spreadA() {
    return sameUnit() && nA > 0 ? a.spread() : null;
  }

  Spread spreadB() {
    return sameUnit() && nB > 0 ? b.spread() : null;
  }

  /// How many samples the side with fewer has.
  int fewest() {
    return Math.min(nA, nB);
  }

  /// Whether they lie apart by more than three times the range of either side.
  boolean apart() {
    double gap = Math.max(b.min() - a.max(), a.min() - b.max());
    double range = Math.max(a.max() - a.min(), b.max() - b.min());
    return fewest() >= FEWEST_APART && gap > TIMES_APART * range;
  }
}
