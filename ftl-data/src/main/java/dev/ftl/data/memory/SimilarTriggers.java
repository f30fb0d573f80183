package dev.ftl.data.memory;

import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.search.VectorTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which of many triggers mean the same, found before the write lock is taken: comparing each with
/// each takes a while. Holds for these texts, whatever happens to the entries that have them.
final class SimilarTriggers {

  static final SimilarTriggers NONE = new SimilarTriggers();

  private final Map<String, List<Similar>> similar = new HashMap<>();
  private final Set<String> compared = new HashSet<>();

  /// A text and how similar it is.
  record Similar(String text, float cosine) {}

  private SimilarTriggers() {}

  /// Compares texts with each other and with what is remembered.
  ///
  /// @param wanted the texts
  /// @param known the entries that they may be the same as
  /// @param vectors a transaction that only reads
  static SimilarTriggers of(List<String> wanted, List<StoredTrigger> known, VectorWork vectors) {
    SimilarTriggers triggers = new SimilarTriggers();
    VectorTable table = new VectorTable(Embedder.DIMENSIONS, known.size() + wanted.size());
    List<String> texts = new ArrayList<>();
    for (StoredTrigger entry : known) {
      triggers.add(
          entry.trigger(), vectors.vector(entry.trigger(), entry.embedding()), texts, table);
    }
    for (String text : wanted) {
      triggers.add(text, vectors.vector(text, null), texts, table);
    }
    for (String text : wanted) {
      float[] vector = vectors.vector(text, null);
      if (vector != null && !triggers.similar.containsKey(text)) {
        triggers.similar.put(text, similar(table.cosines(vector), texts));
      }
    }
    return triggers;
  }

  private void add(String text, float[] vector, List<String> texts, VectorTable table) {
    if (compared.add(text)) {
      texts.add(text);
      table.add(vector);
    }
  }

  private static List<Similar> similar(float[] cosines, List<String> texts) {
    List<Similar> similar = new ArrayList<>();
    for (int i = 0; i < cosines.length; i++) {
      if (cosines[i] > KnownTriggers.SAME) {
        similar.add(new Similar(texts.get(i), cosines[i]));
      }
    }
    return similar;
  }

  /// The compared texts that mean the same as a text, or `null` when it was not compared.
  List<Similar> to(String text) {
    return similar.get(text);
  }

  /// Whether a text was compared with all that were wanted.
  boolean covers(String text) {
    return compared.contains(text);
  }
}
