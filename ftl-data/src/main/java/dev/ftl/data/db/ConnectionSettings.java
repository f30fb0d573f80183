package dev.ftl.data.db;

import dev.ftl.data.limit.Limits;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteOpenMode;

/// How connections to a database file are set up.
///
/// @param openMode the flags of [SQLiteOpenMode]
record ConnectionSettings(Path file, Duration busyTimeout, int openMode) {

  /// For a connection that can hold no write lock.
  static ConnectionSettings reading(Path file, Duration busyTimeout) {
    return new ConnectionSettings(file, busyTimeout, SQLiteOpenMode.READONLY.flag);
  }

  /// For a connection that reads and writes.
  ///
  /// @param creates whether it creates a missing file
  static ConnectionSettings writing(Path file, Duration busyTimeout, boolean creates) {
    int mode = SQLiteOpenMode.READWRITE.flag;
    return new ConnectionSettings(
        file, busyTimeout, creates ? mode | SQLiteOpenMode.CREATE.flag : mode);
  }

  /// Connects, and trusts nothing that the schema names. The caller closes it.
  ///
  /// @param parameters those of the URI, with their question mark; may be empty
  Connection connect(String parameters) throws SQLException {
    NativeLibrary.locate();
    Properties settings = new Properties();
    settings.setProperty("busy_timeout", Long.toString(busyTimeout.toMillis()));
    // Until Guard has read the schema. No setting here may read it: that would be without a limit.
    settings.setProperty("limit_length", Integer.toString(Limits.SCHEMA_BYTES));
    settings.setProperty("limit_like_pattern_length", Integer.toString(Guard.SHORT_PATTERN));
    settings.setProperty("open_mode", Integer.toString(openMode));
    if (openMode != SQLiteOpenMode.READONLY.flag) {
      settings.setProperty("foreign_keys", "on");
    }
    // As a URI, because the driver takes a question mark in a plain path for the start of its
    // settings.
    String uri = "file:" + file.toUri().getRawPath() + parameters;
    Connection connection = JDBC.createConnection("jdbc:sqlite:" + uri, settings);
    try {
      // No function and no virtual table that the schema names: it may be somebody else's.
      new Sql(connection).execute("PRAGMA trusted_schema = OFF");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
