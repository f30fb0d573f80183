package dev.ftl.data.search;

import java.util.Arrays;

/// Vectors of one model in one contiguous array, so that comparing a vector with all of them is a
/// walk through memory.
public final class VectorTable {

  private final int dimensions;
  private float[] values;
  private int size;

  /// @param dimensions the length of each vector
  /// @param capacity how many there will be, if that is known
  public VectorTable(int dimensions, int capacity) {
    this.dimensions = dimensions;
    this.values = new float[dimensions * Math.max(capacity, 1)];
  }

  /// The number of vectors.
  public int size() {
    return size;
  }

  /// Appends a vector, scaled to length 1, and returns its index.
  ///
  /// @param vector of any length; `null` for one that is similar to nothing
  public int add(float[] vector) {
    int start = size * dimensions;
    if (start == values.length) {
      values = Arrays.copyOf(values, Math.multiplyExact(2, values.length));
    }
    if (vector != null) {
      System.arraycopy(vector, 0, values, start, dimensions);
      normalize(start);
    }
    return size++;
  }

  /// The cosines of a vector with all of them, by index; 0 where either has no direction.
  public float[] cosines(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    float[] cosines = new float[size];
    for (int row = 0; row < size; row++) {
      cosines[row] = Math.clamp(product(row * dimensions, vector) * scale, -1f, 1f);
    }
    return cosines;
  }

  /// Eight sums at a time: a single one would have to be added in order, which no compiler may turn
  /// into vector instructions.
  private float product(int start, float[] vector) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < dimensions; i += 4) {
      s0 += values[start + i] * vector[i];
      s1 += values[start + i + 1] * vector[i + 1];
      s2 += values[start + i + 2] * vector[i + 2];
      s3 += values[start + i + 3] * vector[i + 3];
    }
    for (; i < dimensions; i++) {
      s0 += values[start + i] * vector[i];
    }
    return s0 + s1 + (s2 + s3);
  }

  private void normalize(int start) {
    double squares = 0;
    for (int i = start; i < start + dimensions; i++) {
      squares += (double) values[i] * values[i];
    }
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    for (int i = start; i < start + dimensions; i++) {
      values[i] *= scale;
    }
  }
}
