package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// What SQLite itself says of a database file.
final class Integrity {

  private Integrity() {}

  /// Checks that the file is sound and has FTL's schema.
  static void check(Path database) {
    assertThat(text(database, "PRAGMA integrity_check")).isEqualTo("ok");
    assertThat(text(database, "PRAGMA foreign_key_check")).isNull();
    assertThat(text(database, "PRAGMA journal_mode")).isEqualTo("wal");
    assertThat(text(database, "PRAGMA user_version")).isEqualTo("2");
    assertThat(
            text(
                database,
                "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE"
                    + " 'sqlite_%'"))
        .isEqualTo("11");
  }

  private static String text(Path database, String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
