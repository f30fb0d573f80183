package dev.ftl.data.db;

import dev.ftl.data.db.Database.Access;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Databases for tests, opened as FTL does and behind its back.
final class Databases {

  private Databases() {}

  /// One that waits for a lock for a short time only.
  static Database of(Path file, Access access) {
    return new Database(file, access, Duration.ofMillis(50));
  }

  /// Connects and disconnects: what a command does at least.
  static void open(Path file, Access access) throws SQLException {
    of(file, access).connect().close();
  }

  /// Runs statements as another program would.
  static void execute(Path file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// The first column of what another program would read.
  static List<String> texts(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
