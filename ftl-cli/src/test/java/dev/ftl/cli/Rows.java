package dev.ftl.cli;

import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Rows put into a project's database behind the commands' back: states that only an older FTL, or
/// a feature that a test is not about, leaves behind.
public final class Rows {

  private Rows() {}

  /// Runs a statement on the project's database, which is created if need be.
  public static void execute(Project project, String sql) {
    try (Connection connection = connect(project);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /// The first column of the first row, as text.
  public static String text(Project project, String sql) {
    try (Connection connection = connect(project);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getString(1);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static Connection connect(Project project) throws SQLException {
    return new Database(
            project.folder().resolve(".ftl/ftl.db"), Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT)
        .connect();
  }
}
