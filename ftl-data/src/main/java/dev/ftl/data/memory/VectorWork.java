package dev.ftl.data.memory;

import dev.ftl.data.db.Work;
import dev.ftl.data.embedding.Vectors;
import java.util.Map;
import java.util.Set;

/// One open transaction of a [VectorTx].
public final class VectorWork {

  private final Work work;
  private final String model;
  private final Map<String, float[]> computed;
  private final Set<String> missing;

  VectorWork(Work work, String model, Map<String, float[]> computed, Set<String> missing) {
    this.work = work;
    this.model = model;
    this.computed = computed;
    this.missing = missing;
  }

  /// The transaction.
  public Work work() {
    return work;
  }

  /// The text's vector: the stored one if it is intact, else the computed one. `null` when it has
  /// to be computed first; the block will then be rolled back and run again. It may go on, so that
  /// all missing texts are found in one run.
  ///
  /// @param stored the content of the column that holds it, or `null`
  public float[] vector(String text, byte[] stored) {
    float[] vector = Vectors.read(stored, model);
    if (vector == null) {
      vector = computed.get(text);
    }
    if (vector == null) {
      missing.add(text);
    }
    return vector;
  }

  /// The vector to store for a text whose column is this; `null` when nothing has to be stored.
  public byte[] toStore(String text, byte[] stored) {
    float[] vector = computed.get(text);
    return vector == null || Vectors.read(stored, model) != null
        ? null
        : Vectors.bytes(vector, model);
  }
}
