package dev.ftl.data.db;

import java.util.function.Function;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;

/// Runs blocks of work as transactions. Each opens a connection of its own and closes it, so blocks
/// may run on any thread.
public final class Tx {

  private final Database database;
  private final MapperConfiguration configuration = new MapperConfiguration();

  public Tx(Database database) {
    this.database = database;
  }

  /// Runs the block on one snapshot of the database.
  public <T> T read(Function<Work, T> block) {
    return run("BEGIN", block);
  }

  /// Runs the block holding the write lock, and commits it when it ends without an exception. The
  /// lock is taken before the first statement: a transaction that reads first and then writes could
  /// not wait for it.
  public <T> T write(Function<Work, T> block) {
    return run("BEGIN IMMEDIATE", block);
  }

  /// Watches the database for the commits of others. The caller closes it.
  public ChangeWatcher watch() {
    return new ChangeWatcher(database);
  }

  private <T> T run(String begin, Function<Work, T> block) {
    LazyTransaction transaction = new LazyTransaction(database, begin);
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
