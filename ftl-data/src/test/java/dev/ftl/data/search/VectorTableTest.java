package dev.ftl.data.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ftl.data.embedding.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorTableTest {

  @Test
  void measuresTheCosinesOfAllVectors() {
    Random random = new Random(3);
    for (int size : new int[] {0, 1, 255, 256, 257, 20_000}) {
      VectorTable table = new VectorTable(8, size / 3);
      List<float[]> vectors = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        vectors.add(vector(random));
        table.add(vectors.getLast());
      }
      float[] wanted = vector(random);
      float[] cosines = table.cosines(wanted);
      assertThat(cosines).hasSize(size);
      for (int i = 0; i < size; i++) {
        assertThat((double) cosines[i])
            .isCloseTo(Vectors.cosine(vectors.get(i), wanted), within(1e-4));
      }
    }
  }

  @Test
  void isSimilarToNothingWithoutDirection() {
    VectorTable table = new VectorTable(2, 2);
    table.add(null);
    table.add(new float[2]);
    table.add(new float[] {0, 3});
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.cosines(new float[] {0, 2})).containsExactly(0, 0, 1);
    assertThat(table.cosines(new float[2])).containsOnly(0);
    assertThat(table.mean()).containsExactly(0, 1 / 3f);
    table.set(0, new float[] {0, -5});
    assertThat(table.cosines(new float[] {0, 2})).containsExactly(-1, 0, 1);
  }

  private static float[] vector(Random random) {
    float[] vector = new float[8];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }
}
