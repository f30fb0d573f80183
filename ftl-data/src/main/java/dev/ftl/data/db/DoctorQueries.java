package dev.ftl.data.db;

import dev.ftl.data.db.DoctorReport.Severity;
import dev.ftl.data.db.TableDefinition.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a [Doctor] asks of a database that can be opened.
final class DoctorQueries {

  /// One broken page may damage thousands of rows.
  private static final int MOST = 20;

  private static final Pattern INDEX =
      Pattern.compile("CREATE (?:UNIQUE )?INDEX IF NOT EXISTS (\\w+) .*");
  private static final Pattern CONTENT_CHECK =
      Pattern.compile("-- (\\w+) (\\w+)\\n(.*)", Pattern.DOTALL);
  private static final String NOTE = "NOTE";
  private static final String ROWS = "rows";

  private final Doctor doctor;
  private final Sql sql;

  DoctorQueries(Doctor doctor, Connection connection) {
    this.doctor = doctor;
    this.sql = new Sql(connection);
  }

  /// Runs every check that the database's state allows.
  ///
  /// @throws SQLException when it cannot be read at all
  void run() throws SQLException {
    sql.texts("SELECT COUNT(*) FROM sqlite_schema");
    boolean intact = doctor.check("integrity", this::integrity);
    doctor.check("foreign_keys", this::foreignKeys);
    doctor.check("journal", this::journal);
    Set<String> columns = columns();
    doctor.check("schema", () -> schema(columns));
    doctor.check("rows", () -> rows(columns));
    if (intact && TableDefinition.all().stream().allMatch(table -> hasAll(columns, table))) {
      for (String block : Script.blocks("doctor.sql")) {
        content(block);
      }
    }
  }

  private String integrity() throws SQLException {
    for (String fault : sql.texts("PRAGMA integrity_check(" + MOST + ")")) {
      if (!fault.equals("ok")) {
        doctor.find("integrity", Severity.ERROR, fault);
      }
    }
    return null;
  }

  private String foreignKeys() throws SQLException {
    for (String table : sql.texts("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")) {
      doctor.find("foreign_keys", Severity.ERROR, "Rows of " + table + " refer to missing rows");
    }
    return null;
  }

  private String journal() throws SQLException {
    String mode = sql.texts("PRAGMA journal_mode").getFirst();
    if (version() >= Migrations.VERSION && !mode.equals("wal")) {
      doctor.find(
          "journal",
          Severity.WARNING,
          "The journal mode is " + mode + ", not wal: readers and writers wait for each other");
    }
    return mode;
  }

  private String schema(Set<String> columns) throws SQLException {
    int version = version();
    if (version > Migrations.VERSION) {
      doctor.find(
          "schema",
          Severity.ERROR,
          "The schema is %d, newer than the %d that this ftl knows"
              .formatted(version, Migrations.VERSION));
    } else if (Migrations.foreignTable(sql) instanceof String table) {
      doctor.find("schema", Severity.ERROR, "The table " + table + " is another program's");
    } else if (version < Migrations.VERSION) {
      return "schema %d; the next command brings it to %d".formatted(version, Migrations.VERSION);
    } else {
      missing(columns);
    }
    return "schema " + version;
  }

  private void missing(Set<String> columns) throws SQLException {
    for (TableDefinition table : TableDefinition.all()) {
      for (Column column : table.columns()) {
        String name = table.name() + "." + column.name();
        if (!columns.contains(name)) {
          doctor.find("schema", Severity.ERROR, "The column " + name + " is missing");
        }
      }
    }
    List<String> present = sql.texts("SELECT name FROM sqlite_schema WHERE type = 'index'");
    for (String statement : Script.statements("indexes.sql")) {
      Matcher index = INDEX.matcher(statement);
      if (index.matches() && !present.contains(index.group(1))) {
        doctor.find("schema", Severity.ERROR, "The index " + index.group(1) + " is missing");
      }
    }
  }

  private Set<String> columns() throws SQLException {
    return new HashSet<>(
        sql.texts(
            "SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c"
                + " WHERE t.type = 'table'"));
  }

  private static boolean hasAll(Set<String> columns, TableDefinition table) {
    return table.columns().stream()
        .allMatch(column -> columns.contains(table.name() + "." + column.name()));
  }

  private String rows(Set<String> columns) {
    for (TableDefinition table : TableDefinition.all()) {
      if (hasAll(columns, table)) {
        try {
          rows(table);
        } catch (SQLException e) {
          // One table may be damaged, and the others not.
          doctor.find(ROWS, Severity.ERROR, "%s: %s".formatted(table.name(), doctor.explain(e)));
        }
      }
    }
    return null;
  }

  private void rows(TableDefinition table) throws SQLException {
    doctor.count(table.name(), sql.number("SELECT COUNT(*) FROM " + table.name()));
    for (Column column : table.columns()) {
      if (column.holdsJson()) {
        String broken =
            " FROM %s WHERE %s <> '' AND NOT json_valid(%2$s)"
                .formatted(table.name(), column.name());
        long count = sql.number("SELECT COUNT(*)" + broken);
        if (count > 0) {
          doctor.find(
              ROWS,
              Severity.WARNING,
              "%s.%s holds no JSON in %d rows, the first with id %d"
                  .formatted(
                      table.name(), column.name(), count, sql.number("SELECT MIN(id)" + broken)));
        }
      }
    }
  }

  private void content(String block) {
    Matcher check = CONTENT_CHECK.matcher(block);
    if (check.matches()) {
      String name = check.group(1);
      doctor.check(
          name, () -> content(name, check.group(2).toUpperCase(Locale.ROOT), check.group(3)));
    }
  }

  private String content(String name, String severity, String query) throws SQLException {
    List<String> messages = sql.texts("SELECT * FROM (" + query + ") LIMIT " + MOST);
    if (severity.equals(NOTE)) {
      return messages.isEmpty() ? null : String.join("; ", messages);
    }
    messages.forEach(message -> doctor.find(name, Severity.valueOf(severity), message));
    return null;
  }

  private int version() throws SQLException {
    return (int) sql.number("PRAGMA user_version");
  }
}
