package dev.ftl.data.db;

import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.project.PlainFiles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sqlite.ProgressHandler;

/// Protects this program from a database that somebody else made, which may have come with a cloned
/// repository. Its schema is code: a trigger changes what is written, and a view in place of a
/// table may compute for ever.
final class Guard {

  /// Few rows, if any. SQLite compares names without regard to case, and itself makes sure that
  /// type and name are those of the statement beside them; a virtual table may claim a page.
  private static final String SUSPECTS =
      "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')"
          + " OR type = 'table' AND (rootpage = 0 OR sql LIKE '%virtual%')";

  private Guard() {}

  /// What a database may hold to do harm.
  ///
  /// @param type trigger, view or virtual table
  record Suspect(String type, String name) {

    /// Its kind and name, for a sentence.
    String words() {
      return "the " + type + " \"" + name + "\"";
    }

    /// The statement that removes it.
    String removal() {
      String kind = type.equals("virtual table") ? "TABLE" : type.toUpperCase(Locale.ROOT);
      return "DROP " + kind + " \"" + name.replace("\"", "\"\"") + "\"";
    }
  }

  /// Trusts no function and no virtual table that the schema names.
  static void distrust(Connection connection) throws SQLException {
    new Sql(connection).execute("PRAGMA trusted_schema = OFF");
  }

  /// Stops each statement after so many steps.
  static void limit(Connection connection) throws SQLException {
    ProgressHandler.setHandler(connection, Limits.STATEMENT_STEPS, new Stop());
  }

  /// Ends the statement: a single one never is asked a second time.
  private static final class Stop extends ProgressHandler {
    @Override
    protected int progress() {
      return 1;
    }
  }

  /// Lets a statement take as long as it needs, one that handles all rows at once.
  static void unlimit(Connection connection) throws SQLException {
    ProgressHandler.clearHandler(connection);
  }

  /// Refuses files that SQLite would open and that are not regular ones: a pipe in place of a
  /// journal would never be read to its end.
  static void refuseSpecialFiles(Path file) {
    for (Path part : DatabaseFiles.beside(file)) {
      if (PlainFiles.isOther(part)) {
        throw new IoFailure(
            "The file " + part + " beside the database is not a regular file; remove it", null);
      }
    }
  }

  /// Refuses a database that holds something that could do harm.
  ///
  /// @throws DatabaseFailure when there is something
  static void refuseSuspects(Sql sql, Path file) throws SQLException {
    List<Suspect> suspects = suspects(sql);
    if (!suspects.isEmpty()) {
      throw new DatabaseFailure(
          "The database %s holds %s, which ftl never creates and which could change or hide what is stored; ftl doctor --fix removes it"
              .formatted(file, suspects.getFirst().words()),
          null);
    }
  }

  /// Triggers, and views and virtual tables named like a table of ftl's.
  static List<Suspect> suspects(Sql sql) throws SQLException {
    List<Suspect> suspects = new ArrayList<>();
    try (Statement statement = sql.connection().createStatement();
        ResultSet rows = statement.executeQuery(SUSPECTS)) {
      while (rows.next()) {
        String type = rows.getString(1);
        String name = rows.getString(2);
        if (type.equals("trigger") || isOurs(name)) {
          suspects.add(new Suspect(type.equals("table") ? "virtual table" : type, name));
        }
      }
    }
    return suspects;
  }

  private static boolean isOurs(String name) {
    return TableDefinition.all().stream().anyMatch(table -> table.name().equalsIgnoreCase(name));
  }
}
