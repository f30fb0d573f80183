package dev.ftl.data.memory;

import dev.ftl.data.embedding.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tells how similar a text is to what is remembered, within one transaction.
public final class TriggerComparison {

  private final VectorWork vectors;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(MemoryName name, StoredTrigger trigger) {}

  /// Compares with the entries as they are now.
  TriggerComparison(VectorWork vectors) {
    this.vectors = vectors;
    MemoryMapper mapper = vectors.work().mapper(MemoryMapper.class);
    for (MemoryType type : MemoryType.values()) {
      for (StoredTrigger trigger : mapper.triggers(type)) {
        entries.add(new Entry(new MemoryName(trigger.name(), type), trigger));
      }
    }
  }

  /// The highest similarity of a text to the trigger of an entry, from 0 to 1.
  ///
  /// @param text not empty
  /// @param without entries that do not count
  public double highest(String text, Set<MemoryName> without) {
    double highest = 0;
    for (Entry entry : entries) {
      if (!without.contains(entry.name())) {
        highest = Math.max(highest, similarity(text, entry.trigger()));
      }
    }
    return highest;
  }

  private double similarity(String text, StoredTrigger other) {
    if (text.equals(other.trigger())) {
      return 1;
    }
    float[] vector = vectors.vector(text, null);
    float[] stored = vectors.vector(other.trigger(), other.embedding());
    return vector == null || stored == null ? 0 : Vectors.cosine(vector, stored);
  }
}
