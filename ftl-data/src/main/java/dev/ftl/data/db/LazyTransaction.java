package dev.ftl.data.db;

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
  private final String begin;
  private Connection connection;
  private boolean open;

  LazyTransaction(Database database, String begin) {
    this.database = database;
    this.begin = begin;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (connection == null) {
      connection = database.connect();
      new Sql(connection).execute(begin);
      open = true;
    }
    return connection;
  }

  @Override
  public void commit() throws SQLException {
    if (open) {
      new Sql(connection).execute("COMMIT");
      open = false;
    }
  }

  @Override
  public void rollback() throws SQLException {
    if (open) {
      open = false;
      new Sql(connection).execute("ROLLBACK");
    }
  }

  @Override
  public void close() throws SQLException {
    if (connection != null) {
      // Closing undoes what is still open.
      connection.close();
    }
  }

  @Override
  public Integer getTimeout() {
    return null;
  }
}
