package dev.ftl.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A database's rows as text, to tell whether anything changed.
public final class Dump {

  private Dump() {}

  /// Every row of every table, in the order of their ids.
  public static List<String> of(Path database) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet result = statement.executeQuery("SELECT * FROM " + table + " ORDER BY id")) {
          while (result.next()) {
            rows.add(table + row(result));
          }
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError("Cannot dump " + database, e);
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet result =
        statement.executeQuery(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
      while (result.next()) {
        tables.add(result.getString(1));
      }
    }
    return tables;
  }

  private static String row(ResultSet result) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      values.add(result.getString(i));
    }
    return values.toString();
  }
}
