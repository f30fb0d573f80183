package dev.ftl.data.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which entries to keep.
///
/// @param maxFailures maximum number of failures
/// @param maxPatterns maximum number of patterns
/// @param minImportance the lowest importance
/// @param halfLifeDays days after which an entry is half as important, more than 0
public record PruneRequest(
    int maxFailures, int maxPatterns, double minImportance, double halfLifeDays) {

  /// The entries that are not kept: those below the lowest importance, and the least important ones
  /// beyond the maximum of their type, the oldest first. Pure: no I/O.
  List<Memory> removed(List<Memory> memories, Instant now) {
    List<Memory> removed = new ArrayList<>();
    for (MemoryType type : MemoryType.values()) {
      List<Memory> ofType =
          memories.stream()
              .filter(memory -> memory.type() == type)
              .sorted(
                  Comparator.comparingDouble((Memory memory) -> importance(memory, now))
                      .reversed()
                      .thenComparing(Comparator.comparingLong(Memory::id).reversed()))
              .toList();
      int max = type == MemoryType.FAILURE ? maxFailures : maxPatterns;
      for (int i = 0; i < ofType.size(); i++) {
        if (i >= max || importance(ofType.get(i), now) < minImportance) {
          removed.add(ofType.get(i));
        }
      }
    }
    return removed;
  }

  double importance(Memory memory, Instant now) {
    return Scoring.importance(memory, now, halfLifeDays);
  }
}
