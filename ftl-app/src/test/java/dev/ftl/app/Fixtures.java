package dev.ftl.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Files that the tests of all modules read: `fixtures` in the test resources of ftl-data, and the
/// demo's session.
public final class Fixtures {

  private Fixtures() {}

  /// The text of a fixture, such as `session/delta.json`.
  public static String text(String name) {
    try (InputStream file = Fixtures.class.getResourceAsStream("/fixtures/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Creates a database, and its folder, as a Python FTL leaves it.
  public static void pythonDatabase(Path file) {
    try {
      Files.createDirectories(file.getParent());
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = connection.createStatement()) {
        statement.executeUpdate(text("python-ftl.sql"));
      }
    } catch (IOException | SQLException e) {
      throw new AssertionError("Cannot create " + file, e);
    }
  }
}
