package dev.ftl.data.db;

import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.FtlException.DatabaseFailure;
import java.nio.file.Files;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;

/// Runs blocks of work as transactions. Each opens a connection of its own and closes it, so blocks
/// may run on any thread.
public final class Tx {

  /// The reading transaction that this thread is in.
  private static final ScopedValue<Snapshot> SNAPSHOT = ScopedValue.newInstance();

  private record Snapshot(Database database, Work work) {}

  private final Database database;
  private final MapperConfiguration configuration = new MapperConfiguration();

  public Tx(Database database) {
    this.database = database;
  }

  /// Runs the block on one snapshot of the database. For a process that takes no locks because it
  /// cannot write, the block runs again when another one wrote in the meantime.
  public <T> T read(Function<Work, T> block) {
    if (inSnapshot()) {
      return nested(block);
    }
    long deadline = System.nanoTime() + database.busyTimeout().toNanos();
    while (true) {
      LazyTransaction transaction = LazyTransaction.reading(database);
      try {
        T result = run(transaction, block);
        if (!transaction.isDisturbed()) {
          return result;
        }
      } catch (RuntimeException e) {
        // A mixture of two states may look like anything, a corrupt database included.
        if (!transaction.isDisturbed()) {
          throw e;
        }
      }
      if (System.nanoTime() > deadline) {
        throw new Busy("The database " + database.file() + " kept changing", null);
      }
    }
  }

  /// Failures are translated here, too: who reads several things may deal with each.
  private <T> T nested(Function<Work, T> block) {
    try {
      return block.apply(SNAPSHOT.get().work());
    } catch (RuntimeException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }

  /// Runs the block on one snapshot of the database: all reading in it shares one transaction.
  public <T> T snapshot(Supplier<T> block) {
    return read(work -> ScopedValue.where(SNAPSHOT, new Snapshot(database, work)).call(block::get));
  }

  private boolean inSnapshot() {
    return SNAPSHOT.isBound() && SNAPSHOT.get().database() == database;
  }

  /// Runs the block holding the write lock, and commits it when it ends without an exception. The
  /// lock is taken before the first statement: a transaction that reads first and then writes could
  /// not wait for it. The block runs again, in another transaction, when a Python FTL's index was
  /// in its way.
  ///
  /// @throws IllegalStateException within a snapshot of the same database
  public <T> T write(Function<Work, T> block) {
    if (inSnapshot()) {
      throw new IllegalStateException("A snapshot only reads");
    }
    try {
      return run(LazyTransaction.writing(database), block);
    } catch (DatabaseFailure e) {
      if (!WorkspaceIdIndex.causes(e)) {
        throw e;
      }
      return run(LazyTransaction.dropping(database), block);
    }
  }

  /// Whether there is a database yet; the first transaction may create it.
  public boolean hasDatabase() {
    return Files.exists(database.file());
  }

  /// Watches the database for the commits of others. The caller closes it.
  public ChangeWatcher watch() {
    return new ChangeWatcher(database);
  }

  private <T> T run(LazyTransaction transaction, Function<Work, T> block) {
    Executor executor = configuration.newExecutor(transaction, ExecutorType.SIMPLE);
    try (SqlSession session = new DefaultSqlSession(configuration, executor, false)) {
      T result = block.apply(new Work(session));
      session.commit(true);
      return result;
    } catch (RuntimeException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }
}
