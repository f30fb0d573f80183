package dev.ftl.app.memory;

import dev.ftl.data.embedding.Embedder;
import java.util.Locale;

/// A stand-in for the model: texts are alike if they share words.
final class WordEmbedder implements Embedder {

  @Override
  public String model() {
    return MINI_LM;
  }

  @Override
  public float[] embed(String text) {
    float[] vector = new float[DIMENSIONS];
    vector[0] = 0.01f;
    for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
      vector[1 + Math.floorMod(word.hashCode(), DIMENSIONS - 1)] += 1;
    }
    double squares = 0;
    for (float number : vector) {
      squares += number * number;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}
