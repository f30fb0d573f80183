package dev.ftl.data.db;

import dev.ftl.data.db.ConnectionPool.Pooled;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.ibatis.transaction.Transaction;

/// A transaction that connects and begins with its first statement, so that mappers are parsed
/// while the driver is still loading, and never under the write lock.
///
/// The driver's own transactions are not used: its `commit` begins the next one at once, and with
/// it takes the lock again.
final class LazyTransaction implements Transaction {

  private final Database database;
  private final boolean writes;
  private final boolean drops;
  private Pooled pooled;
  private boolean open;

  private LazyTransaction(Database database, boolean writes, boolean drops) {
    this.database = database;
    this.writes = writes;
    this.drops = drops;
  }

  static LazyTransaction reading(Database database) {
    return new LazyTransaction(database, false, false);
  }

  /// One that takes the write lock when it begins.
  static LazyTransaction writing(Database database) {
    return new LazyTransaction(database, true, false);
  }

  /// One that writes, and first drops a Python FTL's index.
  static LazyTransaction dropping(Database database) {
    return new LazyTransaction(database, true, true);
  }

  /// Whether what was read may be a mixture of two states.
  boolean isDisturbed() {
    return pooled != null && pooled.opened().isDisturbed();
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (pooled == null) {
      pooled = database.lease(writes);
      execute(writes ? "BEGIN IMMEDIATE" : "BEGIN");
      open = true;
      if (drops) {
        WorkspaceIdIndex.drop(new Sql(pooled.opened().connection()));
      }
    }
    return pooled.opened().connection();
  }

  @Override
  public void commit() throws SQLException {
    if (open) {
      execute("COMMIT");
      open = false;
    }
  }

  @Override
  public void rollback() throws SQLException {
    if (open) {
      open = false;
      execute("ROLLBACK");
    }
  }

  @Override
  public void close() throws SQLException {
    if (pooled != null) {
      database.release(pooled, isEnded());
    }
  }

  /// Whether nothing is open any more: a block that fails before it changes anything is not rolled
  /// back by MyBatis.
  private boolean isEnded() {
    try {
      rollback();
      return true;
    } catch (SQLException _) {
      return false;
    }
  }

  private void execute(String sql) throws SQLException {
    new Sql(pooled.opened().connection()).execute(sql);
  }

  @Override
  public Integer getTimeout() {
    return null;
  }
}
