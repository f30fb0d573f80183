package dev.ftl.data.memory;

import java.time.Duration;
import java.time.Instant;

/// What entries are worth. The formulas are those of the command line contract. Pure: no I/O.
public final class Scoring {

  /// Days after which an entry is worth half as much.
  public static final double HALF_LIFE_DAYS = 30;

  private static final double CRITICAL = 0.6;
  private static final double PRODUCTIVE = 0.4;
  private static final double EXPLORATION = 0.25;
  private static final double ACCESS_BOOST = 0.05;
  private static final double SECONDS_PER_DAY = 86_400;

  private Scoring() {}

  /// log2(value + 1): twice the tokens are worth one step more. 0 for values that are not positive.
  static double worth(long value) {
    return value <= 0 ? 0 : Math.log((double) value + 1) / Math.log(2);
  }

  /// (helped + 1) ÷ (helped + failed + 2), the rule of succession: ½ for an entry without feedback.
  static double helpfulness(int helped, int failed) {
    double successes = Math.max(0, helped);
    return (successes + 1) / (successes + Math.max(0, failed) + 2);
  }

  /// 0.5^(age ÷ half-life).
  static double decay(double ageDays, double halfLifeDays) {
    return Math.pow(0.5, ageDays / halfLifeDays);
  }

  /// The days between two instants, with fractions; 0 when the first is unknown or the later one.
  static double ageDays(Instant created, Instant now) {
    if (created == null || created.isAfter(now)) {
      return 0;
    }
    Duration age = Duration.between(created, now);
    return (age.toSeconds() + age.getNano() / 1e9) / SECONDS_PER_DAY;
  }

  /// How high an entry ranks for an objective: relevance × log2(value + 1) × (helped + 1) ÷ (helped
  /// + failed + 2) × 0.5^(age ÷ 30 days).
  ///
  /// @param relevance from 0 to 1
  static double score(double relevance, Memory memory, Instant now) {
    return relevance
        * worth(memory.cost())
        * helpfulness(memory.timesHelped(), memory.timesFailed())
        * decay(ageDays(memory.createdAt(), now), HALF_LIFE_DAYS);
  }

  /// How much it matters to keep an entry: log2(value + 1) × 0.5^(age ÷ half-life) × (1 + 0.05 ×
  /// √accesses) × (helped + 1) ÷ (helped + failed + 2).
  static double importance(Scored memory, Instant now, double halfLifeDays) {
    return worth(memory.cost())
        * decay(ageDays(memory.createdAt(), now), halfLifeDays)
        * (1 + ACCESS_BOOST * Math.sqrt(Math.max(0, memory.accessCount())))
        * helpfulness(memory.timesHelped(), memory.timesFailed());
  }

  /// The tier of a relevance: critical from 0.6, productive from 0.4, exploration from 0.25.
  static Tier tier(double relevance) {
    if (relevance >= CRITICAL) {
      return Tier.CRITICAL;
    } else if (relevance >= PRODUCTIVE) {
      return Tier.PRODUCTIVE;
    }
    return relevance >= EXPLORATION ? Tier.EXPLORATION : Tier.ARCHIVE;
  }

  /// The value with four decimals, as answers show it.
  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
