package dev.ftl.data.db.type;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A column that holds a vector: 384 little-endian float32, behind which the name of a model may
/// stand.
public final class VectorColumn {

  /// The numbers of a vector.
  public static final int DIMENSIONS = 384;

  /// The bytes that its numbers take.
  public static final int BYTES = DIMENSIONS * Float.BYTES;

  private VectorColumn() {}

  /// The numbers that a column holds.
  ///
  /// @param stored at least [#BYTES] long
  public static float[] numbers(byte[] stored) {
    float[] numbers = new float[DIMENSIONS];
    ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
    return numbers;
  }

  /// What is wrong with a column's value, in words that follow "an embedding", e.g. "with a number
  /// that is not finite"; `null` for an intact one of whatever model.
  public static String fault(byte[] stored) {
    boolean whole = stored.length >= BYTES;
    for (int i = BYTES; i < stored.length; i++) {
      whole &= stored[i] >= ' ' && stored[i] != 127;
    }
    if (!whole) {
      return "of " + stored.length + " bytes instead of " + BYTES;
    }
    for (float number : numbers(stored)) {
      if (!Float.isFinite(number)) {
        return "with a number that is not finite";
      }
    }
    return null;
  }
}
