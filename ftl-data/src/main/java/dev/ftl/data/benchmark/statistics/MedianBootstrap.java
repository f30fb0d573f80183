package dev.ftl.data.benchmark.statistics;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// How the median would vary if the samples were drawn again: the bootstrap distribution of the
/// median, which for this statistic need not be simulated. Of n draws with replacement, the order
/// statistics around the middle have known probabilities (Efron, "Bootstrap methods: another look
/// at the jackknife", Annals of Statistics 7, 1979, section 3), so that the same samples always
/// give the same interval.
public final class MedianBootstrap {

  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  /// Rarer medians than this change no interval.
  private static final double NEGLIGIBLE = 1e-9;

  private final double[] medians;

  /// The probability of each median or a smaller one.
  private final double[] upTo;

  private MedianBootstrap(SortedMap<Double, Double> probabilities) {
    medians = new double[probabilities.size()];
    upTo = new double[medians.length];
    double total = probabilities.values().stream().mapToDouble(p -> p).sum();
    double sum = 0;
    int i = 0;
    for (var each : probabilities.entrySet()) {
      sum += each.getValue();
      medians[i] = each.getKey();
      upTo[i++] = sum / total;
    }
    upTo[medians.length - 1] = 1;
  }

  /// @param samples one or more
  public static MedianBootstrap of(Samples samples) {
    SortedMap<Double, Double> probabilities = new TreeMap<>();
    int count = samples.count();
    int half = (count + 1) / 2;
    // Beyond six standard deviations of its rank there is no median worth counting.
    int reach = (int) (3 * Math.sqrt(count)) + 1;
    int first = Math.max(1, half - reach);
    int last = Math.min(count, half + 1 + reach);
    double before = atMost(first - 1, half, count);
    Edges edges = new Edges(count, half);
    for (int i = first; i <= last; i++) {
      double until = atMost(i, half, count);
      double here = until - before;
      before = until;
      if (count % 2 == 0) {
        here -= unequalMiddles(samples, i, edges, probabilities);
      }
      if (here > NEGLIGIBLE) {
        probabilities.merge(samples.get(i - 1), here, Double::sum);
      }
    }
    return new MedianBootstrap(probabilities);
  }

  /// The probability that the half-th smallest of as many draws as there are samples is at most the
  /// i-th sample.
  private static double atMost(int i, int half, int count) {
    return i == 0
        ? 0
        : BinomialDistribution.of(count, (double) i / count).survivalProbability(half - 1);
  }

  /// Adds the medians of an even number of draws whose lower middle is the i-th sample and whose
  /// upper middle is a larger one, and answers the probability of them all.
  private static double unequalMiddles(
      Samples samples, int i, Edges edges, SortedMap<Double, Double> probabilities) {
    int count = samples.count();
    double lower = edges.ways + edges.log(i);
    double all = Math.exp(lower + edges.draws * Math.log((double) (count - i) / count));
    double rest = all;
    for (int j = i + 1; j <= count && rest > NEGLIGIBLE; j++) {
      double both = Math.exp(lower + edges.log(count - j + 1));
      double median = Samples.mean(samples.get(i - 1), samples.get(j - 1));
      probabilities.merge(median, both, Double::sum);
      rest -= both;
    }
    return all;
  }

  /// How likely the halves of an even number of draws are to end at a sample, each worked out once.
  private static final class Edges {

    private final int count;
    private final int draws;
    private final double ways;
    private final double[] logs;

    Edges(int count, int draws) {
      this.count = count;
      this.draws = draws;
      this.ways = logWays(count, draws);
      this.logs = new double[count + 1];
      Arrays.fill(logs, Double.NaN);
    }

    /// The logarithm of the probability that the largest of half of the draws is the rank-th
    /// smallest sample.
    double log(int rank) {
      if (Double.isNaN(logs[rank])) {
        logs[rank] =
            Math.log(
                Math.pow((double) rank / count, draws)
                    - Math.pow((double) (rank - 1) / count, draws));
      }
      return logs[rank];
    }

    /// The logarithm of the number of ways to choose that many of the draws.
    private static double logWays(int count, int chosen) {
      double sum = 0;
      for (int k = 1; k <= chosen; k++) {
        sum += Math.log((double) (count - chosen + k) / k);
      }
      return sum;
    }
  }

  /// The interval that holds the median with a confidence of 95 %.
  public Interval interval() {
    return new Interval(quantile(LOW), quantile(HIGH));
  }

  private double quantile(double share) {
    int i = 0;
    while (upTo[i] < share) {
      i++;
    }
    return medians[i];
  }

  /// The interval that holds the change from this median to the other, in percent of this one's
  /// size, with a confidence of 95 %; `null` when this one may be zero or of either sign.
  public Interval changeTo(MedianBootstrap other) {
    return medians[0] > 0 || medians[medians.length - 1] < 0
        ? new Interval(changeQuantile(other, LOW), changeQuantile(other, HIGH))
        : null;
  }

  /// The smallest change with at least that share of the changes up to it, found by halving.
  private double changeQuantile(MedianBootstrap other, double share) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double median : medians) {
      low = Math.min(low, change(median, other.medians[0]));
      high = Math.max(high, change(median, other.medians[other.medians.length - 1]));
    }
    if (shareUpTo(low, other) >= share) {
      return low;
    }
    for (double middle = Samples.mean(low, high);
        middle > low && middle < high;
        middle = Samples.mean(low, high)) {
      if (shareUpTo(middle, other) >= share) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /// In percent of the first one's size.
  public static double change(double from, double to) {
    return (to - from) / Math.abs(from) * 100;
  }

  private double shareUpTo(double change, MedianBootstrap other) {
    double sum = 0;
    for (int i = 0; i < medians.length; i++) {
      double probability = upTo[i] - (i == 0 ? 0 : upTo[i - 1]);
      sum += probability * other.upTo(medians[i], change);
    }
    return sum;
  }

  /// The probability of a median that is at most that change away from the given one. Rounding must
  /// not put a median on the wrong side of the change that it makes itself.
  private double upTo(double from, double change) {
    int low = 0;
    int high = medians.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (change(from, medians[middle]) <= change) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 0 : upTo[low - 1];
  }
}
