package dev.ftl.data.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.MappedByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A sentence transformer on ONNX Runtime: a text's vector is the mean of its pieces' vectors,
/// scaled to length 1.
///
/// Texts are run one at a time. The quantized model scales each layer's numbers by the largest one
/// in the batch, so that a text's vector would depend on which others it is run with.
final class OnnxEmbedder implements Embedder {

  private final OrtEnvironment environment;
  private final OrtSession session;

  /// Referred to only so that it stays mapped for as long as the session reads it.
  private final MappedByteBuffer model;

  private final WordPieceTokenizer tokenizer;

  /// @param model what the session reads its weights from
  OnnxEmbedder(
      OrtEnvironment environment,
      OrtSession session,
      MappedByteBuffer model,
      WordPieceTokenizer tokenizer) {
    this.environment = environment;
    this.session = session;
    this.model = model;
    this.tokenizer = tokenizer;
  }

  @Override
  public String model() {
    return MINI_LM;
  }

  @Override
  public float[] embed(String text) {
    int[] ids = tokenizer.encode(Objects.requireNonNullElse(text, ""));
    try (OnnxTensor pieces = tensor(ids);
        OnnxTensor mask = constant(ids.length, 1);
        OnnxTensor types = constant(ids.length, 0);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "The model of " + model.capacity() + " bytes cannot be run", e);
    }
  }

  /// Several at a time, as each is run by one thread.
  @Override
  public List<float[]> embedAll(List<String> texts) {
    return texts.parallelStream().map(this::embed).toList();
  }

  private OnnxTensor tensor(int[] ids) throws OrtException {
    LongBuffer numbers = buffer(ids.length);
    for (int id : ids) {
      numbers.put(id);
    }
    return OnnxTensor.createTensor(environment, numbers.flip(), new long[] {1, ids.length});
  }

  private OnnxTensor constant(int length, long value) throws OrtException {
    LongBuffer numbers = buffer(length);
    for (int i = 0; i < length; i++) {
      numbers.put(value);
    }
    return OnnxTensor.createTensor(environment, numbers.flip(), new long[] {1, length});
  }

  private static LongBuffer buffer(int length) {
    return ByteBuffer.allocateDirect(length * Long.BYTES)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer();
  }

  /// Every piece counts alike: nothing is padded.
  private static float[] mean(FloatBuffer numbers, int pieces) {
    float[] all = new float[pieces * DIMENSIONS];
    numbers.get(all);
    float[] sums = new float[DIMENSIONS];
    for (int piece = 0; piece < pieces; piece++) {
      for (int i = 0; i < DIMENSIONS; i++) {
        sums[i] += all[piece * DIMENSIONS + i];
      }
    }
    double squares = 0;
    for (float sum : sums) {
      squares += (double) sum * sum;
    }
    float scale = (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < DIMENSIONS; i++) {
      sums[i] *= scale;
    }
    return sums;
  }
}
