package dev.ftl.data.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Tells cheaply whether another connection has committed since the last look: `PRAGMA
/// data_version` on one connection that stays open costs microseconds and reads no table.
public final class ChangeWatcher implements AutoCloseable {

  private final Database database;
  private final Connection connection;
  private final Statement statement;
  private long seen = -1;

  /// Opens the watching connection.
  public ChangeWatcher(Database database) {
    this.database = database;
    try {
      connection = database.connect();
      statement = connection.createStatement();
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }

  /// Whether anything was committed since the last call; `true` on the first.
  public boolean changed() {
    try (ResultSet rows = statement.executeQuery("PRAGMA data_version")) {
      long version = rows.getLong(1);
      boolean changed = version != seen;
      seen = version;
      return changed;
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }
}
