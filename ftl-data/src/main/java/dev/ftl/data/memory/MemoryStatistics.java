package dev.ftl.data.memory;

import java.time.Instant;
import java.util.List;

/// How much is remembered, and how well it is used. Pure: no I/O.
///
/// @param failures what is known of the failures
/// @param patterns the patterns
/// @param relationships number of relationships, each direction counted
public record MemoryStatistics(OfType failures, OfType patterns, int relationships) {

  private static final double STALE_DAYS = 90;

  /// The entries of one type.
  ///
  /// @param avgImportance the mean importance
  /// @param avgAgeDays the mean age in days
  /// @param oldestDays the age of the oldest in days
  /// @param newestDays the age of the newest in days
  /// @param totalValue the tokens that all failures cost or all patterns saved
  /// @param totalAccessCount how often agents were given them
  /// @param timesHelped how often they helped
  /// @param timesFailed how often they did not help
  /// @param withRelationships number of entries that are related to others
  /// @param health what may be wrong with them
  public record OfType(
      int count,
      double avgImportance,
      double avgAgeDays,
      double oldestDays,
      double newestDays,
      long totalValue,
      long totalAccessCount,
      long timesHelped,
      long timesFailed,
      int withRelationships,
      Health health) {}

  /// What may be wrong with entries.
  ///
  /// @param staleRatio the share of entries older than 90 days that no agent was ever given
  /// @param untestedRatio the share of entries without feedback
  /// @param orphanCount number of entries without relationships
  public record Health(double staleRatio, double untestedRatio, int orphanCount) {}

  static MemoryStatistics of(List<Memory> memories, int relationships, Instant now) {
    return new MemoryStatistics(
        of(memories, MemoryType.FAILURE, now),
        of(memories, MemoryType.PATTERN, now),
        relationships);
  }

  private static OfType of(List<Memory> memories, MemoryType type, Instant now) {
    List<Memory> entries = memories.stream().filter(memory -> memory.type() == type).toList();
    int count = entries.size();
    double importance = 0;
    double age = 0;
    double oldest = 0;
    double newest = count == 0 ? 0 : Double.POSITIVE_INFINITY;
    double value = 0;
    long accesses = 0;
    long helped = 0;
    long failed = 0;
    int related = 0;
    int stale = 0;
    int untested = 0;
    for (Memory entry : entries) {
      double days = entry.ageDays(now);
      importance += entry.importance(now);
      age += days;
      oldest = Math.max(oldest, days);
      newest = Math.min(newest, days);
      value += entry.cost();
      accesses += entry.accessCount();
      helped += entry.timesHelped();
      failed += entry.timesFailed();
      related += isRelated(entry) ? 1 : 0;
      stale += days > STALE_DAYS && entry.accessCount() == 0 ? 1 : 0;
      untested += entry.timesHelped() + entry.timesFailed() == 0 ? 1 : 0;
    }
    return new OfType(
        count,
        mean(importance, count),
        mean(age, count),
        Scoring.rounded(oldest),
        Scoring.rounded(newest),
        (long) value,
        accesses,
        helped,
        failed,
        related,
        new Health(mean(stale, count), mean(untested, count), count - related));
  }

  private static boolean isRelated(Memory memory) {
    return !memory.relatedTyped().isEmpty() || !memory.crossRelationships().isEmpty();
  }

  private static double mean(double sum, int count) {
    return count == 0 ? 0 : Scoring.rounded(sum / count);
  }
}
