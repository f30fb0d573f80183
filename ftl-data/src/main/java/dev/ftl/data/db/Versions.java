package dev.ftl.data.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;

/// What this program reads and writes databases with.
///
/// @param schema the schema that it writes
/// @param sqlite the version of the SQLite library inside it
public record Versions(int schema, String sqlite) {

  /// Those of this program; asks the library, and opens no file.
  public static Versions current() {
    NativeLibrary.locate();
    try (Connection connection = JDBC.createConnection("jdbc:sqlite::memory:", new Properties())) {
      String sqlite = new Sql(connection).texts("SELECT sqlite_version()").getFirst();
      return new Versions(Migrations.VERSION, sqlite);
    } catch (SQLException e) {
      throw new IllegalStateException("SQLite does not say its version", e);
    }
  }
}
