package dev.ftl.data.memory;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Tells how similar a text is to what is remembered, within one transaction.
public final class TriggerComparison {

  private final VectorWork vectors;
  private final Map<MemoryType, KnownTriggers> known = new EnumMap<>(MemoryType.class);

  /// Compares with the entries as they are now.
  TriggerComparison(VectorWork vectors) {
    this.vectors = vectors;
    MemoryMapper mapper = vectors.work().mapper(MemoryMapper.class);
    for (MemoryType type : MemoryType.values()) {
      known.put(type, new KnownTriggers(mapper.triggers(type), SimilarTriggers.NONE));
    }
  }

  /// The highest similarity of a text to the trigger of an entry, from 0 to 1.
  ///
  /// @param text not empty
  /// @param without entries that do not count
  public double highest(String text, Set<MemoryName> without) {
    double highest = 0;
    for (Map.Entry<MemoryType, KnownTriggers> each : known.entrySet()) {
      double similarity =
          each.getValue()
              .highest(
                  text,
                  entry -> !without.contains(new MemoryName(entry.name(), each.getKey())),
                  vectors);
      highest = Math.max(highest, similarity);
    }
    return highest;
  }
}
