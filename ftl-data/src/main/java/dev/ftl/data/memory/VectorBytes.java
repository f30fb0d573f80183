package dev.ftl.data.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Vectors as columns hold them: 384 little-endian float32, as a Python FTL writes them.
final class VectorBytes {

  private VectorBytes() {}

  static byte[] of(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(vector);
    return bytes.array();
  }

  /// The vector, or `null` when there is none or it is damaged: of another length, or with a number
  /// that is not finite.
  static float[] read(byte[] bytes) {
    if (bytes == null || bytes.length != Embedder.DIMENSIONS * Float.BYTES) {
      return null;
    }
    float[] vector = new float[Embedder.DIMENSIONS];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    for (float number : vector) {
      if (!Float.isFinite(number)) {
        return null;
      }
    }
    return vector;
  }
}
