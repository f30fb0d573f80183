package dev.ftl.data.search;

/// Finds the highest of many scores with a heap of the best so far, whose root is the lowest of
/// them.
public final class TopK {

  private final float[] scores;
  private final int[] heap;
  private int size;

  private TopK(float[] scores, int k) {
    this.scores = scores;
    this.heap = new int[k];
  }

  /// The indexes of the highest scores, best first; the lower index first where scores are equal.
  ///
  /// @param k how many
  /// @param above only scores above it count
  public static int[] of(float[] scores, int k, float above) {
    TopK top = new TopK(scores, Math.min(k, scores.length));
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > above) {
        top.offer(i);
      }
    }
    int[] best = new int[top.size];
    for (int i = best.length - 1; i >= 0; i--) {
      best[i] = top.removeLowest();
    }
    return best;
  }

  private void offer(int index) {
    if (size < heap.length) {
      heap[size] = index;
      up(size++);
    } else if (size > 0 && isLower(heap[0], index)) {
      heap[0] = index;
      down();
    }
  }

  private int removeLowest() {
    int lowest = heap[0];
    heap[0] = heap[--size];
    down();
    return lowest;
  }

  private void up(int start) {
    int i = start;
    while (i > 0 && isLower(heap[i], heap[(i - 1) / 2])) {
      swap(i, (i - 1) / 2);
      i = (i - 1) / 2;
    }
  }

  private void down() {
    int i = 0;
    while (2 * i + 1 < size) {
      int child = 2 * i + 1;
      if (child + 1 < size && isLower(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isLower(heap[child], heap[i])) {
        return;
      }
      swap(i, child);
      i = child;
    }
  }

  private boolean isLower(int one, int other) {
    return scores[one] < scores[other] || scores[one] == scores[other] && one > other;
  }

  private void swap(int one, int other) {
    int index = heap[one];
    heap[one] = heap[other];
    heap[other] = index;
  }
}
