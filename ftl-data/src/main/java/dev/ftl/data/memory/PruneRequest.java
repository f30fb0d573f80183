package dev.ftl.data.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which entries to keep.
///
/// @param maxFailures maximum number of failures
/// @param maxPatterns maximum number of patterns
/// @param minImportance the lowest importance
/// @param halfLifeDays days after which an entry is half as important, more than 0
public record PruneRequest(
    int maxFailures, int maxPatterns, double minImportance, double halfLifeDays) {

  /// What is kept unless something else is asked for.
  public static final PruneRequest DEFAULTS =
      new PruneRequest(500, 200, 0.1, Scoring.HALF_LIFE_DAYS);

  /// The entries that are not kept: those below the lowest importance, and the least important ones
  /// beyond the maximum of their type, the oldest first. Pure: no I/O.
  <T extends Scored> List<T> removed(List<T> memories, Instant now) {
    // Worked out once: comparing does it many times.
    Map<Long, Double> importance = new HashMap<>();
    memories.forEach(memory -> importance.put(memory.id(), importance(memory, now)));
    List<T> removed = new ArrayList<>();
    for (MemoryType type : MemoryType.values()) {
      List<T> ofType =
          memories.stream()
              .filter(memory -> memory.type() == type)
              .sorted(
                  Comparator.comparing((T memory) -> importance.get(memory.id()))
                      .reversed()
                      .thenComparing(Comparator.comparingLong(Scored::id).reversed()))
              .toList();
      int max = type == MemoryType.FAILURE ? maxFailures : maxPatterns;
      for (int i = 0; i < ofType.size(); i++) {
        if (i >= max || importance.get(ofType.get(i).id()) < minImportance) {
          removed.add(ofType.get(i));
        }
      }
    }
    return removed;
  }

  double importance(Scored memory, Instant now) {
    return Scoring.importance(memory, now, halfLifeDays);
  }
}
