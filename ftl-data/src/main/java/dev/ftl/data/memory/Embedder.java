package dev.ftl.data.memory;

/// Turns a text into a vector, so that texts of like meaning get vectors of like direction.
public interface Embedder {

  /// How many numbers a vector has: as many as those of all-MiniLM-L6-v2.
  int DIMENSIONS = 384;

  /// The text's vector, of length 1; all zeros for a text without words.
  ///
  /// @param text any text; `null` counts as empty
  float[] embed(String text);
}
