package dev.ftl.data.embedding;

import java.util.Locale;

/// A stand-in for a sentence model in tests that are not about meaning: it knows words and their
/// spelling.
///
/// Each word counts once, and each of its letter trigrams (with a mark at either end) a little, so
/// that `limit` and `limiting` are alike. A feature's hash says which number of the vector it adds
/// to and with which sign, so that chance meetings cancel out (feature hashing: Weinberger et al.,
/// "Feature Hashing for Large Scale Multitask Learning", ICML 2009).
public final class HashedTextEmbedder implements Embedder {

  private static final float WORD = 1;
  private static final float TRIGRAM = 0.3f;

  @Override
  public String model() {
    return MINI_LM;
  }

  @Override
  public float[] embed(String text) {
    float[] vector = new float[DIMENSIONS];
    if (text != null) {
      String lower = text.toLowerCase(Locale.ROOT);
      int start = -1;
      for (int i = 0; i <= lower.length(); i++) {
        boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
        if (inside && start < 0) {
          start = i;
        } else if (!inside && start >= 0) {
          word(vector, lower.substring(start, i));
          start = -1;
        }
      }
      normalize(vector);
    }
    return vector;
  }

  private static void word(float[] vector, String word) {
    add(vector, word, WORD);
    String marked = "^" + word + "$";
    for (int i = 0; i + 3 <= marked.length(); i++) {
      add(vector, marked.substring(i, i + 3), TRIGRAM);
    }
  }

  private static void add(float[] vector, String feature, float weight) {
    int hash = hash(feature);
    int sign = (hash >>> 31) == 0 ? 1 : -1;
    vector[(hash & Integer.MAX_VALUE) % DIMENSIONS] += sign * weight;
  }

  /// FNV-1a, whose bits are mixed better than those of [String#hashCode].
  private static int hash(String text) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    return hash;
  }

  private static void normalize(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += number * number;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] /= length;
    }
  }
}
