package dev.ftl.data.benchmark.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Compares two runs metric by metric.
///
/// A change counts when its medians differ by more than the noise, and the samples say that it is
/// no chance, in one of two ways:
///
/// - the rank test, from five samples on each side, its p-values adjusted for the number of metrics
///   tested;
/// - samples that lie apart by more than three times the range of either side, from three samples
///   on each side. The rank test cannot tell two sides of five from each other among twenty metrics
///   however far they are apart: its smallest p-value is 0.008. Of two samples of three from one
///   normal distribution, one pair in 2,000 lies so far apart.
///
/// From five samples on each side, medians within the noise are unchanged. With fewer they may be
/// so by chance, and the whole interval of the change must be. What is neither is inconclusive: the
/// samples do not tell.
public final class RunComparator {

  private static final int FEWEST_TESTED = 5;
  private static final String TOO_FEW = "fewer than five samples on a side leave it open";
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private final Thresholds thresholds;

  public RunComparator(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /// What became of each metric, the worst first.
  public SequencedMap<String, MetricComparison> compare(RunSamples a, RunSamples b) {
    List<Sides> all = metrics(a, b).map(metric -> Sides.of(metric, a, b)).toList();
    List<Sides> tested =
        all.stream().filter(sides -> sides.sameUnit() && sides.fewest() >= FEWEST_TESTED).toList();
    double[] pValues =
        tested.stream().mapToDouble(sides -> RankTest.pValue(sides.a(), sides.b())).toArray();
    double[] adjusted = FalseDiscoveryRate.adjusted(pValues);
    Map<String, MetricComparison> compared = new LinkedHashMap<>();
    int next = 0;
    for (Sides sides : all) {
      boolean has = next < tested.size() && tested.get(next) == sides;
      compared.put(
          sides.metric(),
          has ? judged(sides, pValues[next], adjusted[next]) : judged(sides, null, null));
      next += has ? 1 : 0;
    }
    SequencedMap<String, MetricComparison> sorted = new LinkedHashMap<>();
    compared.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(worstFirst()))
        .forEach(each -> sorted.put(each.getKey(), each.getValue()));
    return sorted;
  }

  private static Stream<String> metrics(RunSamples a, RunSamples b) {
    return Stream.of(a, b).flatMap(run -> run.samples().keySet().stream()).distinct().sorted();
  }

  private static Comparator<MetricComparison> worstFirst() {
    return Comparator.comparing(MetricComparison::verdict)
        .thenComparing(RunComparator::badness, Comparator.reverseOrder());
  }

  /// How large the change is; below zero for one to the better of which nothing is certain.
  private static double badness(MetricComparison metric) {
    boolean both = metric.nA() > 0 && metric.nB() > 0;
    if (metric.verdict() != MetricVerdict.INCONCLUSIVE || !both || !metric.sameUnit()) {
      return size(metric);
    }
    MetricVerdict seeming = metric.direction().verdict(metric.b() - metric.a());
    return seeming == MetricVerdict.IMPROVED ? -size(metric) : size(metric);
  }

  private static double size(MetricComparison metric) {
    boolean grewFromZero = metric.diffPercent() == null && metric.nA() > 0 && metric.nB() > 0;
    return grewFromZero
        ? Double.POSITIVE_INFINITY
        : Math.abs(Objects.requireNonNullElse(metric.diffPercent(), 0.0));
  }

  private record Ruling(MetricVerdict verdict, String reason) {}

  private MetricComparison judged(Sides sides, Double pValue, Double adjusted) {
    Double medianA = sides.medianA();
    Double medianB = sides.medianB();
    boolean comparable = sides.sameUnit() && medianA != null && medianB != null;
    Double diff = comparable ? diff(medianA, medianB) : null;
    Interval interval = comparable ? interval(sides) : null;
    Ruling ruling = ruling(sides, diff, interval, adjusted);
    return new MetricComparison(
        medianA,
        medianB,
        sides.nA(),
        sides.nB(),
        diff,
        interval,
        pValue,
        adjusted,
        sides.direction(),
        sides.sameUnit() ? sides.unit().nameOrNull() : null,
        ruling.verdict,
        ruling.reason,
        sides.spreadA(),
        sides.spreadB());
  }

  private static Double diff(double a, double b) {
    if (a == b) {
      return 0.0;
    }
    double change = MedianBootstrap.change(a, b);
    return Double.isFinite(change) ? change : null;
  }

  private static Interval interval(Sides sides) {
    if (sides.fewest() < 2) {
      return null;
    }
    Interval change = MedianBootstrap.of(sides.a()).changeTo(MedianBootstrap.of(sides.b()));
    boolean finite =
        change != null && Double.isFinite(change.low()) && Double.isFinite(change.high());
    return finite ? change : null;
  }

  private Ruling ruling(Sides sides, Double diff, Interval interval, Double adjusted) {
    if (sides.a() == null) {
      return new Ruling(MetricVerdict.ADDED, "only the second run has it");
    }
    if (sides.b() == null) {
      return new Ruling(MetricVerdict.REMOVED, "only the first run has it");
    }
    if (sides.fewest() == 0) {
      return new Ruling(MetricVerdict.INCONCLUSIVE, "a run has no number of it");
    }
    if (sides.conflict() != null) {
      return new Ruling(MetricVerdict.INCONCLUSIVE, sides.conflict());
    }
    if (sides.fewest() == 1) {
      return new Ruling(MetricVerdict.INCONCLUSIVE, "one sample on a side does not tell its noise");
    }
    if (diff != null && Math.abs(diff) <= thresholds.noise()) {
      return withinNoise(sides, interval);
    }
    return beyondNoise(sides, adjusted);
  }

  private Ruling withinNoise(Sides sides, Interval interval) {
    if (sides.fewest() >= FEWEST_TESTED) {
      return new Ruling(
          MetricVerdict.UNCHANGED,
          "the medians differ by no more than " + number(thresholds.noise()) + " %");
    }
    boolean certain =
        interval != null
            && Math.max(Math.abs(interval.low()), Math.abs(interval.high())) <= thresholds.noise();
    return certain || Arrays.equals(sides.a().toArray(), sides.b().toArray())
        ? new Ruling(MetricVerdict.UNCHANGED, "the samples are alike")
        : new Ruling(MetricVerdict.INCONCLUSIVE, TOO_FEW);
  }

  private Ruling beyondNoise(Sides sides, Double adjusted) {
    boolean significant = adjusted != null && adjusted <= thresholds.alpha();
    if (!significant && !sides.apart()) {
      return new Ruling(
          MetricVerdict.INCONCLUSIVE,
          adjusted == null
              ? TOO_FEW
              : "the rank test does not tell them apart at " + number(thresholds.alpha()));
    }
    String evidence =
        significant
            ? "the rank test tells them apart at " + number(thresholds.alpha())
            : "the samples lie apart by more than three times their range";
    MetricVerdict verdict = sides.direction().verdict(sides.b().median() - sides.a().median());
    return verdict == null
        ? new Ruling(MetricVerdict.INCONCLUSIVE, evidence + ", but neither direction is better")
        : new Ruling(verdict, evidence);
  }

  /// Two digits that count.
  private static String number(double value) {
    return BigDecimal.valueOf(value).round(TWO_DIGITS).stripTrailingZeros().toString();
  }
}
