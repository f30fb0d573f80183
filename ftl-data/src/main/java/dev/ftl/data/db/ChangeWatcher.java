package dev.ftl.data.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Tells cheaply whether another connection has committed since the last look: `PRAGMA
/// data_version` on one connection that stays open costs microseconds and reads no table.
public final class ChangeWatcher implements AutoCloseable {

  private final Database database;
  private final Connection connection;
  private final PreparedStatement version;
  private long seen = -1;

  /// Opens the watching connection.
  public ChangeWatcher(Database database) {
    this.database = database;
    try {
      connection = database.connect();
      version = connection.prepareStatement("PRAGMA data_version");
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }

  /// Whether anything was committed since the last call; `true` on the first.
  public boolean changed() {
    try (ResultSet rows = version.executeQuery()) {
      long now = rows.getLong(1);
      boolean changed = now != seen;
      seen = now;
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
