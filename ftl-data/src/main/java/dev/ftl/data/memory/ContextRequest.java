package dev.ftl.data.memory;

import dev.ftl.data.limit.Limits;

/// Which entries an agent is to be given.
///
/// @param objective what it is about to do, or `null`: then the most valuable entries are taken
/// @param type the only type, or `null` for both
/// @param maxFailures maximum number of failures
/// @param maxPatterns maximum number of patterns
/// @param threshold the lowest relevance, from 0 to 1
/// @param minResults how many of each type to give even if they are less relevant
/// @param all whether to give all entries, whatever the limits and the threshold
public record ContextRequest(
    String objective,
    MemoryType type,
    int maxFailures,
    int maxPatterns,
    double threshold,
    int minResults,
    boolean all) {

  /// What workspaces begin with.
  ///
  /// @param objective what is to be achieved, or `null`
  public static ContextRequest of(String objective) {
    return new ContextRequest(
        objective, null, Limits.BRIEFING_FAILURES, Limits.BRIEFING_PATTERNS, 0.5, 0, false);
  }

  boolean hasObjective() {
    return objective != null && !objective.isBlank();
  }

  int max(MemoryType wanted) {
    return wanted == MemoryType.FAILURE ? maxFailures : maxPatterns;
  }

  boolean wants(MemoryType wanted) {
    return type == null || type == wanted;
  }
}
