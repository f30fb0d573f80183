package dev.ftl.data.memory;

import java.util.List;

/// What was removed, or would be.
///
/// @param dryRun whether nothing was removed in fact
/// @param prunedFailures number of failures that went
/// @param prunedPatterns number of patterns that went
/// @param prunedEdges number of relationships that went with them
/// @param remainingFailures number of failures that stay
/// @param remainingPatterns number of patterns that stay
/// @param pruned the entries that went
public record PruneResult(
    boolean dryRun,
    int prunedFailures,
    int prunedPatterns,
    int prunedEdges,
    int remainingFailures,
    int remainingPatterns,
    List<Pruned> pruned) {

  /// The same after it was done.
  PruneResult done(int edges) {
    return new PruneResult(
        false, prunedFailures, prunedPatterns, edges, remainingFailures, remainingPatterns, pruned);
  }

  /// An entry that went.
  ///
  /// @param importance its value, decayed with its age
  public record Pruned(String name, MemoryType type, double importance) {}
}
