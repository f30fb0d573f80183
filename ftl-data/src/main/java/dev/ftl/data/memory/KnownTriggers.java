package dev.ftl.data.memory;

import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.search.VectorTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The triggers of the entries of one type, to compare texts with them. Their vectors are read
/// once, and only if a text has to be compared.
final class KnownTriggers {

  /// Triggers that are more similar than this mean the same.
  private static final float SAME = 0.85f;

  private final List<StoredTrigger> entries;
  private final Map<String, StoredTrigger> byText = new HashMap<>();
  private final VectorTable table;

  KnownTriggers(List<StoredTrigger> entries) {
    this.entries = new ArrayList<>(entries);
    this.table = new VectorTable(Embedder.DIMENSIONS, 1);
    entries.forEach(entry -> byText.putIfAbsent(entry.trigger(), entry));
  }

  /// The entries in the order in which they were added.
  List<StoredTrigger> entries() {
    return entries;
  }

  void add(StoredTrigger entry) {
    entries.add(entry);
    byText.putIfAbsent(entry.trigger(), entry);
  }

  /// The entry with this trigger, else the one with the most similar one, or `null` when none means
  /// the same.
  StoredTrigger mostSimilar(String trigger, VectorWork vectors) {
    StoredTrigger equal = byText.get(trigger);
    if (equal != null || entries.isEmpty()) {
      return equal;
    }
    StoredTrigger closest = null;
    float highest = SAME;
    float[] cosines = cosines(trigger, vectors);
    for (int i = 0; i < cosines.length; i++) {
      if (cosines[i] > highest) {
        highest = cosines[i];
        closest = entries.get(i);
      }
    }
    return closest;
  }

  /// The highest similarity of a text to the trigger of an entry that counts, from 0 to 1.
  double highest(String text, Predicate<StoredTrigger> counts, VectorWork vectors) {
    StoredTrigger equal = byText.get(text);
    if (equal != null && counts.test(equal)) {
      return 1;
    }
    double highest = 0;
    float[] cosines = entries.isEmpty() ? new float[0] : cosines(text, vectors);
    for (int i = 0; i < cosines.length; i++) {
      if (cosines[i] > highest && counts.test(entries.get(i))) {
        highest = cosines[i];
      }
    }
    return highest;
  }

  /// The cosines with all entries; empty when vectors have to be computed first.
  private float[] cosines(String text, VectorWork vectors) {
    for (StoredTrigger entry : entries.subList(table.size(), entries.size())) {
      table.add(vectors.vector(entry.trigger(), entry.embedding()));
    }
    float[] wanted = vectors.vector(text, null);
    return wanted == null ? new float[0] : table.cosines(wanted);
  }
}
