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
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// Protects this program from a database that somebody else made, which may have come with a cloned
/// repository. Its schema is code: a trigger changes what is written, and a view in place of a
/// table may compute for ever.
final class Guard {

  /// The only index of ftl's that computes.
  private static final String OF_SESSIONS =
      "CREATE INDEX idx_event_session ON event(CASE WHEN json_valid(metadata) THEN"
          + " json_extract(metadata, '$.session_id') END) WHERE event_type = 'SESSION_CREATED'";

  private static final String TABLE_WITH_CODE = "table with expressions or conflict clauses";

  private static final String FORGED = "forged schema entry";

  /// Whether SQLite did not write an entry of the schema itself: it reads type and names up to
  /// their first NUL, as text whatever they are, and compares them without regard to case. Only of
  /// what is exactly as SQLite writes it, type and name are those of the statement beside them.
  private static final String IS_FORGED =
      "(type NOT IN ('table', 'index', 'trigger', 'view')"
          + " OR typeof(name) <> 'text' OR typeof(tbl_name) <> 'text'"
          + " OR instr(name || tbl_name, char(0)))";

  /// Few rows, if any; a virtual table may claim a page.
  private static final String SUSPECTS =
      "SELECT type, name, tbl_name, sql, rootpage = 0, "
          + IS_FORGED
          + " FROM sqlite_schema WHERE "
          + IS_FORGED
          + " OR type IN ('trigger', 'view')"
          + " OR type = 'table' AND (rootpage = 0 OR sql LIKE '%virtual%'"
          + " OR sql LIKE '%(%(%' OR sql LIKE '%references%' OR sql LIKE '%conflict%')"
          + " OR type = 'index' AND sql <> '"
          + OF_SESSIONS.replace("'", "''")
          + "' AND (sql LIKE '%(%(%' OR sql LIKE '%where%')";

  /// Bytes of a pattern of LIKE until the schema is known: as many as the longest here has.
  static final int SHORT_PATTERN = 50;

  /// SQLite's own limit for a pattern of LIKE.
  private static final int LONG_PATTERN = 50_000;

  private Guard() {}

  /// What a database may hold to do harm.
  ///
  /// @param type trigger, view, virtual table, index, table with expressions or conflict clauses,
  ///   or forged schema entry
  record Suspect(String type, String name) {

    /// Its kind and name, for a sentence.
    String words() {
      return "the " + type + " \"" + name + "\"";
    }

    /// Whether it goes without anything else: rows of a table are not ours to drop, and SQLite does
    /// not find what is forged.
    boolean isRemovable() {
      return !type.equals(TABLE_WITH_CODE) && !type.equals(FORGED);
    }

    /// What to do about it, behind a semicolon.
    String remedy() {
      return isRemovable()
          ? "remove it with: ftl doctor --fix"
          : "move the file away, or restore a backup with ftl restore";
    }

    /// The statement that removes it.
    String removal() {
      String kind = type.equals("virtual table") ? "TABLE" : type.toUpperCase(Locale.ROOT);
      return "DROP " + kind + " \"" + name.replace("\"", "\"\"") + "\"";
    }
  }

  /// Reads the schema with what SQLite knows of the tables' statistics, which it reads before
  /// anybody can ask for the schema, and which may be expressions, too. So texts, patterns and
  /// steps are few until this has ended.
  static void readSchema(Connection connection) throws SQLException {
    ProgressHandler.setHandler(connection, Limits.SCHEMA_STEPS, new Stop());
    try {
      new Sql(connection).texts("SELECT 1 FROM sqlite_schema WHERE FALSE");
    } finally {
      ProgressHandler.clearHandler(connection);
    }
    SQLiteConnection limited = connection.unwrap(SQLiteConnection.class);
    limited.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, Limits.ROW_BYTES);
    limited.setLimit(SQLiteLimits.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, LONG_PATTERN);
    new Sql(connection).execute("PRAGMA journal_size_limit = 4194304");
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
          "The database %s holds %s, which ftl never creates and which could change or hide what is stored; %s"
              .formatted(file, suspects.getFirst().words(), suspects.getFirst().remedy()),
          null);
    }
  }

  /// Triggers, views and virtual tables named like a table of ftl's, expressions in its tables and
  /// indexes and in SQLite's own, and entries that SQLite did not write.
  static List<Suspect> suspects(Sql sql) throws SQLException {
    List<Suspect> suspects = new ArrayList<>();
    try (Statement statement = sql.connection().createStatement();
        ResultSet rows = statement.executeQuery(SUSPECTS)) {
      while (rows.next()) {
        String type = rows.getString(1);
        String name = rows.getString(2);
        if (rows.getBoolean(6)) {
          suspects.add(new Suspect(FORGED, name));
          continue;
        }
        String kind = kind(type, rows.getString(4), rows.getBoolean(5));
        if (kind != null && (type.equals("trigger") || isOurs(rows.getString(3)))) {
          suspects.add(new Suspect(kind, name));
        }
      }
    }
    return suspects;
  }

  /// What a part of the schema is, or `null` when it is harmless.
  private static String kind(String type, String sql, boolean virtual) {
    return switch (type) {
      case "table" -> {
        boolean computes = SchemaCode.inTable(sql);
        yield virtual || SchemaCode.isVirtual(sql)
            ? "virtual table"
            : computes ? TABLE_WITH_CODE : null;
      }
      case "index" -> SchemaCode.inIndex(sql) ? type : null;
      default -> type;
    };
  }

  private static boolean isOurs(String name) {
    return name.regionMatches(true, 0, "sqlite_", 0, 7)
        || TableDefinition.all().stream().anyMatch(table -> table.name().equalsIgnoreCase(name));
  }
}
