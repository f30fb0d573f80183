package dev.ftl.data.memory;

import java.util.Map;

/// How relevant entries are to a campaign's objective, as far as vectors are stored.
///
/// @param objective of the active campaign, or else of the newest; `null` without one, or when it
///   has no vector yet
/// @param tiers by entry id, of those that have a vector
public record Relevance(String objective, Map<Long, Tier> tiers) {

  /// Nothing is known.
  public static final Relevance UNKNOWN = new Relevance(null, Map.of());
}
