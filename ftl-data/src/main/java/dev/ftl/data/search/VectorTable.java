package dev.ftl.data.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Vectors of one model in one contiguous array, so that comparing a vector with all of them is a
/// walk through memory.
///
/// Vectors lie in blocks of 256, and a block holds the first numbers of all its vectors, then the
/// second ones, and so on. Summing over a single vector would have to add in order, which no
/// compiler may turn into vector instructions; 256 sums side by side it may.
public final class VectorTable {

  private static final int BLOCK = 256;

  /// Blocks from which on all processors share the work.
  private static final int PARALLEL_BLOCKS = 64;

  private final int dimensions;
  private float[] values;
  private int size;

  /// @param dimensions the length of each vector
  /// @param capacity how many there will be, if that is known
  public VectorTable(int dimensions, int capacity) {
    this.dimensions = dimensions;
    this.values = new float[Math.multiplyExact(dimensions * BLOCK, Math.max(blocks(capacity), 1))];
  }

  /// The number of vectors.
  public int size() {
    return size;
  }

  /// Appends a vector, scaled to length 1.
  ///
  /// @param vector of any length; `null` for one that is similar to nothing
  public void add(float[] vector) {
    if (size * (long) dimensions >= values.length) {
      values = Arrays.copyOf(values, Math.multiplyExact(2, values.length));
    }
    float scale = vector == null ? 0 : scale(vector);
    int place = place(size);
    for (int i = 0; i < dimensions && scale > 0; i++) {
      values[place + i * BLOCK] = vector[i] * scale;
    }
    size++;
  }

  /// The cosines of a vector with all of them, by index; 0 where either has no direction.
  public float[] cosines(float[] vector) {
    float[] cosines = new float[blocks(size) * BLOCK];
    IntStream blocks = IntStream.range(0, blocks(size));
    (blocks(size) < PARALLEL_BLOCKS ? blocks : blocks.parallel())
        .forEach(block -> products(block, vector, cosines));
    float scale = scale(vector);
    for (int i = 0; i < size; i++) {
      cosines[i] = Math.clamp(cosines[i] * scale, -1f, 1f);
    }
    return Arrays.copyOf(cosines, size);
  }

  private void products(int block, float[] vector, float[] products) {
    float[] sums = new float[BLOCK];
    int start = block * BLOCK * dimensions;
    for (int i = 0; i < dimensions; i++) {
      add(sums, vector[i], values, start + i * BLOCK);
    }
    System.arraycopy(sums, 0, products, block * BLOCK, BLOCK);
  }

  /// A method of its own, so that the compiler sees a loop that it can vectorize.
  private static void add(float[] sums, float factor, float[] values, int start) {
    for (int i = 0; i < BLOCK; i++) {
      sums[i] += factor * values[start + i];
    }
  }

  /// The mean of all vectors.
  public float[] mean() {
    float[] mean = new float[dimensions];
    for (int row = 0; row < size; row++) {
      int place = place(row);
      for (int i = 0; i < dimensions; i++) {
        mean[i] += values[place + i * BLOCK];
      }
    }
    for (int i = 0; i < dimensions; i++) {
      mean[i] /= Math.max(size, 1);
    }
    return mean;
  }

  private int place(int row) {
    return row / BLOCK * BLOCK * dimensions + row % BLOCK;
  }

  private static int blocks(int vectors) {
    return (vectors + BLOCK - 1) / BLOCK;
  }

  private static float scale(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    return squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
  }
}
