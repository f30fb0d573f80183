package dev.ftl.data.memory;

import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.Vectors;
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
  static final float SAME = 0.85f;

  private final List<StoredTrigger> entries = new ArrayList<>();
  private final Map<String, StoredTrigger> byText = new HashMap<>();
  private final VectorTable table;
  private final SimilarTriggers compared;
  private boolean kept;

  /// Those whose triggers were not compared with others before.
  private final List<StoredTrigger> later = new ArrayList<>();

  /// @param compared what is known of their similarity to other texts
  KnownTriggers(List<StoredTrigger> entries, SimilarTriggers compared) {
    this.compared = compared;
    this.table = new VectorTable(Embedder.DIMENSIONS, 1);
    entries.forEach(this::add);
  }

  /// The entries whose vectors may have to be stored: all when it is called first, later none.
  List<StoredTrigger> unkept() {
    List<StoredTrigger> unkept = kept ? List.of() : List.copyOf(entries);
    kept = true;
    return unkept;
  }

  void add(StoredTrigger entry) {
    entries.add(entry);
    byText.putIfAbsent(entry.trigger(), entry);
    if (!compared.covers(entry.trigger())) {
      later.add(entry);
    }
  }

  /// The entry with this trigger, else the one with the most similar one, or `null` when none means
  /// the same.
  StoredTrigger mostSimilar(String trigger, VectorWork vectors) {
    StoredTrigger equal = byText.get(trigger);
    if (equal != null || entries.isEmpty()) {
      return equal;
    }
    List<SimilarTriggers.Similar> similar = compared.to(trigger);
    return similar == null ? closest(trigger, vectors) : closest(trigger, similar, vectors);
  }

  private StoredTrigger closest(String trigger, VectorWork vectors) {
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

  /// The same for a trigger that only has to be compared with later entries.
  private StoredTrigger closest(
      String trigger, List<SimilarTriggers.Similar> similar, VectorWork vectors) {
    StoredTrigger closest = null;
    double highest = SAME;
    for (SimilarTriggers.Similar each : similar) {
      StoredTrigger entry = byText.get(each.text());
      if (entry != null && each.cosine() > highest) {
        highest = each.cosine();
        closest = entry;
      }
    }
    for (StoredTrigger entry : later) {
      float[] one = vectors.vector(trigger, null);
      float[] other = vectors.vector(entry.trigger(), entry.embedding());
      double cosine = one == null || other == null ? 0 : Vectors.cosine(one, other);
      if (cosine > highest) {
        highest = cosine;
        closest = entry;
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
