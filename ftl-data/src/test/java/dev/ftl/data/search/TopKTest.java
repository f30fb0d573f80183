package dev.ftl.data.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopKTest {

  @Test
  void findsWhatSortingFinds() {
    Random random = new Random(5);
    for (int size : new int[] {0, 1, 2, 10, 1000}) {
      float[] scores = new float[size];
      for (int i = 0; i < size; i++) {
        scores[i] = random.nextInt(20);
      }
      for (int k : new int[] {0, 1, 7, 2000}) {
        int[] sorted =
            IntStream.range(0, size)
                .filter(i -> scores[i] > 3)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -scores[i]))
                .limit(k)
                .mapToInt(i -> i)
                .toArray();
        assertThat(TopK.of(scores, k, 3)).isEqualTo(sorted);
      }
    }
  }
}
