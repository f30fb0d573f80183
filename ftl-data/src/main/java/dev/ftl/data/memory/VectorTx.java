package dev.ftl.data.memory;

import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.embedding.Embedder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Transactions that compare texts. A block that meets a text without a vector is rolled back, the
/// vector is computed while no lock is held, and the block runs again on the state as it is then.
/// The model is therefore loaded only when a text without a vector must be compared, and never
/// while others wait.
public final class VectorTx {

  private final Tx tx;
  private final Embedder embedder;

  public VectorTx(Tx tx, Embedder embedder) {
    this.tx = tx;
    this.embedder = embedder;
  }

  /// Rolls back a block whose vectors have to be computed first.
  private static final class VectorsMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VectorsMissing() {
      super(null, null, false, false);
    }
  }

  /// Runs the block on a snapshot of the database.
  public <T> T read(Function<VectorWork, T> block) {
    return run(block, tx::read);
  }

  /// Runs the block holding the write lock. The block may run several times, and must not change
  /// anything but the database.
  public <T> T write(Function<VectorWork, T> block) {
    return run(block, tx::write);
  }

  private interface Transaction<T> {
    T run(Function<Work, T> block);
  }

  private <T> T run(Function<VectorWork, T> block, Transaction<T> transaction) {
    Map<String, float[]> computed = new HashMap<>();
    while (true) {
      Set<String> missing = new LinkedHashSet<>();
      try {
        return transaction.run(
            work -> {
              T result = block.apply(new VectorWork(work, embedder.model(), computed, missing));
              if (!missing.isEmpty()) {
                throw new VectorsMissing();
              }
              return result;
            });
      } catch (VectorsMissing _) {
        List<String> texts = List.copyOf(missing);
        List<float[]> vectors = embedder.embedAll(texts);
        for (int i = 0; i < texts.size(); i++) {
          computed.put(texts.get(i), vectors.get(i));
        }
      }
    }
  }
}
