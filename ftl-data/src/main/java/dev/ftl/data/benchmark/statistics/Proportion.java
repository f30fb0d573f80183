package dev.ftl.data.benchmark.statistics;

import org.apache.commons.statistics.inference.FisherExactTest;

/// How many of a number of trials had an outcome.
///
/// @param hits trials with the outcome
/// @param trials all trials
public record Proportion(int hits, int trials) {

  /// The standard normal quantile of an interval of 95 %.
  private static final double Z = 1.959963984540054;

  /// The share of the trials that had the outcome; NaN without trials.
  public double share() {
    return (double) hits / trials;
  }

  /// The lower limit of the Wilson score interval of 95 % (Wilson, "Probable inference, the law of
  /// succession, and statistical inference", JASA 22, 1927).
  double lower() {
    return Math.max(0, (center() - margin()) / (1 + Z * Z / trials));
  }

  /// The upper limit of the same interval.
  double upper() {
    return Math.min(1, (center() + margin()) / (1 + Z * Z / trials));
  }

  private double center() {
    return share() + Z * Z / (2 * trials);
  }

  private double margin() {
    return Z * Math.sqrt(share() * (1 - share()) / trials + Z * Z / (4.0 * trials * trials));
  }

  /// The interval that holds this share minus the other one with a confidence of 95 % (Newcombe,
  /// "Interval estimation for the difference between independent proportions", Statistics in
  /// Medicine 17, 1998, method 10): made from the Wilson intervals of both, so that it also holds
  /// for few trials and shares near 0.
  public Interval minus(Proportion other) {
    double difference = share() - other.share();
    double below = Math.hypot(share() - lower(), other.upper() - other.share());
    double above = Math.hypot(upper() - share(), other.share() - other.lower());
    return new Interval(Math.max(-1, difference - below), Math.min(1, difference + above));
  }

  /// The two-sided p-value of Fisher's exact test (Fisher, "The Design of Experiments", 1935) for
  /// equal chances of the outcome; 1 where the numbers leave no choice.
  public double fisher(Proportion other) {
    int all = hits + other.hits;
    if (trials == 0 || other.trials == 0 || all == 0 || all == trials + other.trials) {
      return 1;
    }
    int[][] table = {{hits, trials - hits}, {other.hits, other.trials - other.hits}};
    return Math.min(1, FisherExactTest.withDefaults().test(table).getPValue());
  }

  /// The smallest p-value that [#fisher] could have with as many trials on each side and as many
  /// hits in all: a test that could not become significant says nothing, whatever comes out
  /// (Tarone, "A modified Bonferroni method for discrete data", Biometrics 46, 1990).
  public double smallestFisher(Proportion other) {
    int all = hits + other.hits;
    int most = Math.min(all, trials);
    int least = Math.max(0, all - other.trials);
    return Math.min(
        new Proportion(most, trials).fisher(new Proportion(all - most, other.trials)),
        new Proportion(least, trials).fisher(new Proportion(all - least, other.trials)));
  }
}
