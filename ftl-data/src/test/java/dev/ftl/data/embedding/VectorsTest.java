package dev.ftl.data.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VectorsTest {

  private static final String MODEL = Embedder.MINI_LM;

  @Test
  void measuresTheCosine() {
    assertThat(Vectors.cosine(new float[] {1, 0}, new float[] {2, 0})).isEqualTo(1);
    assertThat(Vectors.cosine(new float[] {1, 0}, new float[] {0, 3})).isZero();
    assertThat(Vectors.cosine(new float[] {1, 1}, new float[] {-1, -1}))
        .isCloseTo(-1, within(1e-12));
    assertThat(Vectors.cosine(new float[2], new float[] {1, 1})).isZero();
    assertThatThrownBy(() -> Vectors.cosine(new float[1], new float[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void storesThe384NumbersOfMiniLmAndNothingElse() {
    float[] vector = vector();
    byte[] bytes = Vectors.bytes(vector, MODEL);
    assertThat(bytes).hasSize(4 * 384).startsWith(0, 0, (byte) 0x80, 0x3F);
    assertThat(Vectors.read(bytes, MODEL)).isEqualTo(vector);
  }

  @Test
  void neverTakesOneModelsVectorForAnothers() {
    byte[] other = Vectors.bytes(vector(), "other-model");
    assertThat(Vectors.read(other, "other-model")).isEqualTo(vector());
    assertThat(Vectors.read(other, MODEL)).isNull();
    assertThat(Vectors.read(other, "another-one")).isNull();
    assertThat(Vectors.read(Vectors.bytes(vector(), MODEL), "other-model")).isNull();
  }

  @Test
  void takesWhatCannotBeComparedForMissing() {
    assertThat(Vectors.read(null, MODEL)).isNull();
    assertThat(Vectors.read(new byte[0], MODEL)).isNull();
    assertThat(Vectors.read(new byte[4 * 384], MODEL)).as("without direction").isNull();
    byte[] bytes = Vectors.bytes(vector(), MODEL);
    assertThat(Vectors.read(Arrays.copyOf(bytes, bytes.length - 1), MODEL)).isNull();
    assertThat(Vectors.read(Arrays.copyOf(bytes, bytes.length + 4), MODEL)).isNull();
    for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      byte[] broken = bytes.clone();
      ByteBuffer.wrap(broken).order(ByteOrder.LITTLE_ENDIAN).putFloat(4 * 100, odd);
      assertThat(Vectors.read(broken, MODEL)).isNull();
    }
  }

  private static float[] vector() {
    float[] vector = new float[Embedder.DIMENSIONS];
    vector[0] = 1;
    vector[383] = -0.5f;
    return vector;
  }
}
