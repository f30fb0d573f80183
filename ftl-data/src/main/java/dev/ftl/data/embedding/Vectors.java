package dev.ftl.data.embedding;

import dev.ftl.data.db.type.VectorColumn;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Arithmetic on embeddings, and the form in which databases hold them: little-endian float32.
///
/// A vector of all-MiniLM-L6-v2 is nothing but its 384 numbers, as in databases of a Python FTL.
/// Behind the numbers of another model stands its name, so that no reader takes one for the other.
public final class Vectors {

  /// How many numbers a loop treats at a time: a method that is called often is compiled soon, even
  /// in a process that lives for a moment.
  private static final int STRIDE = 64;

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

  /// The vector as a database holds it.
  ///
  /// @param model the name of the model that made it
  public static byte[] bytes(float[] vector, String model) {
    byte[] name = suffix(model);
    ByteBuffer bytes =
        ByteBuffer.allocate(vector.length * Float.BYTES + name.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (float number : vector) {
      bytes.putFloat(number);
    }
    return bytes.put(name).array();
  }

  /// The vector that a database holds, or `null` when it holds none that can be compared: nothing,
  /// another model's, one of the wrong length, without direction, or with a number that is not
  /// finite. Whoever needs it then computes it again.
  ///
  /// @param stored the column's value, or `null`
  /// @param model the name of the model that must have made it
  public static float[] read(byte[] stored, String model) {
    byte[] name = suffix(model);
    int end = VectorColumn.BYTES;
    if (stored == null || stored.length != end + name.length) {
      return null;
    }
    float[] vector = VectorColumn.numbers(stored);
    double squares = squares(vector);
    boolean sound = squares > 0 && squares < Double.POSITIVE_INFINITY;
    return sound && Arrays.equals(stored, end, stored.length, name, 0, name.length) ? vector : null;
  }

  /// The square of a vector's length.
  public static double squares(float[] vector) {
    double squares = 0;
    for (int i = 0; i < vector.length; i += STRIDE) {
      squares += squares(vector, i, Math.min(i + STRIDE, vector.length));
    }
    return squares;
  }

  private static double squares(float[] vector, int from, int to) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (double) vector[i] * vector[i];
    }
    return squares;
  }

  private static byte[] suffix(String model) {
    return model.equals(Embedder.MINI_LM) ? new byte[0] : model.getBytes(StandardCharsets.UTF_8);
  }
}
