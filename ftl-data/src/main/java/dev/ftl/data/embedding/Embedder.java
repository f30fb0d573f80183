package dev.ftl.data.embedding;

import dev.ftl.data.db.type.VectorColumn;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Turns a text into a vector, so that texts with similar meanings get vectors with similar
/// directions. Safe for use by several threads.
public interface Embedder {

  /// The model whose vectors databases hold unless they say otherwise: 384 numbers each.
  String MINI_LM = "all-MiniLM-L6-v2";

  /// The length of a vector of [#MINI_LM].
  int DIMENSIONS = VectorColumn.DIMENSIONS;

  /// The name of the model. Only vectors of one model can be compared.
  String model();

  /// The text's vector, of length 1.
  ///
  /// @param text any text; `null` counts as empty
  float[] embed(String text);

  /// The vectors of several texts, in their order.
  default List<float[]> embedAll(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }

  /// The vectors of several texts, by their texts.
  default Map<String, float[]> embedEach(Collection<String> texts) {
    List<String> each = List.copyOf(texts);
    Map<String, float[]> vectors = new HashMap<>();
    Iterator<float[]> computed = embedAll(each).iterator();
    each.forEach(text -> vectors.put(text, computed.next()));
    return vectors;
  }
}
