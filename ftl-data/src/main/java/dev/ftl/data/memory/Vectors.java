package dev.ftl.data.memory;

/// Arithmetic on embeddings.
public final class Vectors {

  private Vectors() {}

  /// The cosine of the angle between two vectors, from -1 to 1; 0 when either has no direction.
  ///
  /// @throws IllegalArgumentException when their dimensions differ
  public static double cosine(float[] one, float[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(one.length + " and " + other.length + " dimensions");
    }
    double product = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
      squares += (double) one[i] * one[i];
      otherSquares += (double) other[i] * other[i];
    }
    if (squares == 0 || otherSquares == 0) {
      return 0;
    }
    double cosine = product / Math.sqrt(squares * otherSquares);
    return Math.clamp(cosine, -1, 1);
  }
}
