package dev.ftl.data.memory;

import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.embedding.Embedder;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
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
    return run(block, tx::read, new HashMap<>());
  }

  /// Runs the block holding the write lock. The block may run several times, and must not change
  /// anything but the database.
  public <T> T write(Function<VectorWork, T> block) {
    return write(List.of(), block);
  }

  /// The same for a block that is known to compare texts: their vectors are computed before the
  /// lock is taken, and the block need not run twice because of them.
  public <T> T write(List<String> texts, Function<VectorWork, T> block) {
    return run(block, tx::write, embedder.embedEach(texts));
  }

  /// The same for a block that compares many texts, which takes a while: they are compared on a
  /// snapshot first, while others may write.
  ///
  /// @param comparing runs on the snapshot, see [#read]
  /// @param block runs holding the write lock, with what the other one returned
  public <C, T> T write(Function<VectorWork, C> comparing, BiFunction<C, VectorWork, T> block) {
    Map<String, float[]> computed = new HashMap<>();
    C compared = run(comparing, tx::read, computed);
    return run(work -> block.apply(compared, work), tx::write, computed);
  }

  private interface Transaction<T> {
    T run(Function<Work, T> block);
  }

  private <T> T run(
      Function<VectorWork, T> block, Transaction<T> transaction, Map<String, float[]> computed) {
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
        computed.putAll(embedder.embedEach(missing));
      }
    }
  }
}
