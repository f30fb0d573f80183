package dev.ftl.data.search;

import dev.ftl.data.embedding.Vectors;
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

  /// How many numbers a loop treats at a time. In a process that lives for a moment, methods that
  /// are called often are compiled soon, and long loops never.
  private static final int STRIDE = 64;

  /// What the highest number of a scaled vector, 1, is stored as: 16 bits are exact to 0.00002 and
  /// are read from memory twice as fast as 32.
  private static final float ONE = Short.MAX_VALUE;

  private final int dimensions;
  private short[] values;
  private int size;

  /// @param dimensions the length of each vector
  /// @param capacity how many there will be, if that is known
  public VectorTable(int dimensions, int capacity) {
    this.dimensions = dimensions;
    this.values = new short[Math.multiplyExact(dimensions * BLOCK, Math.max(blocks(capacity), 1))];
  }

  /// The number of vectors.
  public int size() {
    return size;
  }

  /// Appends a vector, scaled to length 1.
  ///
  /// @param vector of any length; `null` for one that is similar to nothing, until it is [#set]
  public void add(float[] vector) {
    if (size * (long) dimensions >= values.length) {
      values = Arrays.copyOf(values, Math.multiplyExact(2, values.length));
    }
    size++;
    if (vector != null) {
      set(size - 1, vector);
    }
  }

  /// Puts a vector in the place of one that was added.
  public void set(int index, float[] vector) {
    float scale = scale(vector) * ONE;
    int place = place(index);
    for (int i = 0; i < dimensions; i += STRIDE) {
      set(vector, i, Math.min(i + STRIDE, dimensions), scale, place);
    }
  }

  private void set(float[] vector, int from, int to, float scale, int place) {
    for (int i = from; i < to; i++) {
      values[place + i * BLOCK] = (short) Math.round(vector[i] * scale);
    }
  }

  /// The cosines of a vector with all of them, by index; 0 where either has no direction.
  public float[] cosines(float[] vector) {
    float[] cosines = new float[blocks(size) * BLOCK];
    IntStream blocks = IntStream.range(0, blocks(size));
    (blocks(size) < PARALLEL_BLOCKS ? blocks : blocks.parallel())
        .forEach(block -> products(block, vector, cosines));
    float scale = scale(vector) / ONE;
    for (int i = 0; i < size; i++) {
      cosines[i] = Math.clamp(cosines[i] * scale, -1f, 1f);
    }
    return Arrays.copyOf(cosines, size);
  }

  private void products(int block, float[] vector, float[] products) {
    float[] sums = new float[BLOCK];
    int start = block * BLOCK * dimensions;
    for (int i = 0; i < dimensions; i++) {
      for (int part = 0; part < BLOCK; part += STRIDE) {
        add(sums, part, vector[i], values, start + i * BLOCK + part);
      }
    }
    System.arraycopy(sums, 0, products, block * BLOCK, BLOCK);
  }

  /// A method of its own, so that the compiler sees a loop that it can vectorize.
  private static void add(float[] sums, int to, float factor, short[] values, int start) {
    for (int i = 0; i < STRIDE; i++) {
      sums[to + i] += factor * values[start + i];
    }
  }

  /// The mean of all vectors.
  public float[] mean() {
    float[] mean = new float[dimensions];
    for (int block = 0; block < blocks(size); block++) {
      int start = block * BLOCK * dimensions;
      for (int i = 0; i < BLOCK * dimensions; i += STRIDE) {
        mean[i / BLOCK] += sum(values, start + i);
      }
    }
    for (int i = 0; i < dimensions; i++) {
      mean[i] /= ONE * Math.max(size, 1);
    }
    return mean;
  }

  private static int sum(short[] values, int start) {
    int sum = 0;
    for (int i = 0; i < STRIDE; i++) {
      sum += values[start + i];
    }
    return sum;
  }

  private int place(int row) {
    return row / BLOCK * BLOCK * dimensions + row % BLOCK;
  }

  private static int blocks(int vectors) {
    return (vectors + BLOCK - 1) / BLOCK;
  }

  private static float scale(float[] vector) {
    double squares = Vectors.squares(vector);
    return squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
  }
}
