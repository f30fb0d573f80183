package dev.ftl.app.memory;

import dev.ftl.data.Ftl;
import dev.ftl.data.memory.MemoryOverview;
import dev.ftl.data.memory.Relevance;
import dev.ftl.data.memory.Tier;
import java.time.Instant;
import java.util.List;

/// An entry in a list.
///
/// @param importance with two decimals: it decays all the time, and a list that changes all the
///   time would be rendered all the time
/// @param tier its relevance to what is worked on, or `null` when that is not known
public record MemoryRow(MemoryOverview entry, double importance, Tier tier) {

  private static final double DECIMALS = 100;

  static MemoryRow of(MemoryOverview entry, Tier tier, Instant now) {
    return new MemoryRow(entry, Math.round(entry.importance(now) * DECIMALS) / DECIMALS, tier);
  }

  /// The rows of these entries, in their order.
  static List<MemoryRow> of(Ftl ftl, List<MemoryOverview> entries, Instant now) {
    Relevance relevance =
        ftl.memoryBrowser().relevance(entries.stream().map(MemoryOverview::id).toList());
    return entries.stream()
        .map(entry -> of(entry, relevance.tiers().get(entry.id()), now))
        .toList();
  }

  Long id() {
    return entry.id();
  }
}
