package dev.ftl.data.memory;

import java.util.List;

/// How many entries are in which tier of relevance.
///
/// @param critical entries with a relevance of 0.6 or more
/// @param productive entries with a relevance from 0.4 to 0.6
/// @param exploration entries with a relevance from 0.25 to 0.4
/// @param archive entries that are less relevant
public record TierCounts(int critical, int productive, int exploration, int archive) {

  static TierCounts of(List<Ranked> entries) {
    int[] counts = new int[Tier.values().length];
    entries.forEach(entry -> counts[entry.tier().ordinal()]++);
    return new TierCounts(
        counts[Tier.CRITICAL.ordinal()],
        counts[Tier.PRODUCTIVE.ordinal()],
        counts[Tier.EXPLORATION.ordinal()],
        counts[Tier.ARCHIVE.ordinal()]);
  }
}
