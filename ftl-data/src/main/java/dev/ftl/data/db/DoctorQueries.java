package dev.ftl.data.db;

import dev.ftl.data.db.DoctorReport.Severity;
import dev.ftl.data.db.TableDefinition.Column;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.limit.Limits;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a [Doctor] asks of a database that can be opened.
final class DoctorQueries {

  private static final Pattern INDEX =
      Pattern.compile("CREATE (?:UNIQUE )?INDEX IF NOT EXISTS (\\w+) .*");
  private static final Pattern CONTENT_CHECK =
      Pattern.compile("-- (\\w+) (\\w+): ([^\\n]*)\\n(.*)", Pattern.DOTALL);
  private static final String NOTE = "NOTE";
  private static final String ROWS = "rows";
  private static final String EMBEDDINGS = "embeddings";

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
    if (!doctor.check("safety", this::safety)) {
      // What the other checks ask could then mean anything, and take for ever.
      return;
    }
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
      doctor.check(EMBEDDINGS, this::embeddings);
    }
  }

  private String safety() throws SQLException {
    for (Guard.Suspect suspect : Guard.suspects(sql)) {
      doctor.find(
          "safety",
          Severity.ERROR,
          "The database holds "
              + suspect.words()
              + ", which ftl never creates and which could change or hide what is stored",
          suspect.isRemovable() ? Doctor.FIX + "removes it" : Doctor.RESTORE);
    }
    return null;
  }

  private String integrity() throws SQLException {
    for (String fault : sql.texts("PRAGMA integrity_check(" + Limits.DETAILS + ")")) {
      if (!fault.equals("ok")) {
        doctor.find("integrity", Severity.ERROR, fault, Doctor.RESTORE);
      }
    }
    return null;
  }

  private String foreignKeys() throws SQLException {
    for (String table : sql.texts("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")) {
      doctor.find(
          "foreign_keys",
          Severity.ERROR,
          "Rows of " + table + " refer to missing rows",
          Doctor.RESTORE);
    }
    return null;
  }

  private String journal() throws SQLException {
    String mode = sql.texts("PRAGMA journal_mode").getFirst();
    if (version() >= Migrations.VERSION && !mode.equals("wal")) {
      doctor.find(
          "journal",
          Severity.WARNING,
          "The journal mode is " + mode + ", not wal: readers and writers wait for each other",
          Doctor.FIX + "changes it to wal");
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
              .formatted(version, Migrations.VERSION),
          "Use the newer ftl that wrote it");
    } else if (Migrations.foreignTable(sql) instanceof String table) {
      doctor.find(
          "schema",
          Severity.ERROR,
          "The table " + table + " is another program's",
          "Name another database with --db");
    } else if (version < Migrations.VERSION) {
      return "schema %d; the next command brings it to %d".formatted(version, Migrations.VERSION);
    } else {
      missing(columns);
      for (String index : WorkspaceIdIndex.names(sql)) {
        doctor.find(
            "schema",
            Severity.WARNING,
            "The unique index "
                + index
                + " is a Python FTL's; workspace ids are unique within their"
                + " campaign only",
            Doctor.FIX + "drops it, as does the first write that it is in the way of");
      }
    }
    return "schema " + version;
  }

  private void missing(Set<String> columns) throws SQLException {
    for (TableDefinition table : TableDefinition.all()) {
      for (Column column : table.columns()) {
        String name = table.name() + "." + column.name();
        if (!columns.contains(name)) {
          doctor.find(
              "schema",
              Severity.ERROR,
              "The column " + name + " is missing",
              Doctor.FIX + "adds it, empty");
        }
      }
    }
    List<String> present = sql.texts("SELECT name FROM sqlite_schema WHERE type = 'index'");
    for (String index : indexes()) {
      if (!present.contains(index)) {
        doctor.find(
            "schema",
            Severity.ERROR,
            "The index " + index + " is missing",
            Doctor.FIX + "creates it");
      }
    }
  }

  private static List<String> indexes() {
    return Script.statements("indexes.sql").stream()
        .map(INDEX::matcher)
        .filter(Matcher::matches)
        .map(index -> index.group(1))
        .toList();
  }

  /// The tables, columns and indexes that a database needs, each with the word for its kind.
  static Set<String> parts() {
    Set<String> parts = new HashSet<>();
    for (TableDefinition table : TableDefinition.all()) {
      parts.add("table " + table.name());
      table.columns().forEach(column -> parts.add("column " + table.name() + "." + column.name()));
    }
    indexes().forEach(index -> parts.add("index " + index));
    return parts;
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
          doctor.find(
              ROWS,
              Severity.ERROR,
              "%s: %s".formatted(table.name(), doctor.explain(e)),
              doctor.fixFor(e));
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
                      table.name(), column.name(), count, sql.number("SELECT MIN(id)" + broken)),
              "Write valid JSON into it, or put a backup's content back with ftl restore FILE");
        }
      } else if (column.holdsTime()) {
        times(table.name(), "\"" + column.name() + "\"");
      }
    }
  }

  /// Parsed here and not by SQL, so that what is found is what reads as `null`.
  private void times(String table, String column) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Statement statement = sql.connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, %s FROM %s WHERE %1$s <> '' ORDER BY id".formatted(column, table))) {
      while (rows.next()) {
        if (Timestamps.parse(rows.getString(2)) == null) {
          ids.add(rows.getString(1));
        }
      }
    }
    if (!ids.isEmpty()) {
      String name = table + "." + column.replace("\"", "");
      doctor.find(
          "timestamps",
          Severity.WARNING,
          "%s is no timestamp in %d rows, the first with id %s, and reads as null"
              .formatted(name, ids.size(), ids.getFirst()),
          "Write a time like %s into it".formatted(Timestamps.format(Timestamps.now())));
    }
  }

  private String embeddings() throws SQLException {
    StoredVectors.damaged(sql).stream()
        .limit(Limits.DETAILS)
        .forEach(
            vector ->
                doctor.find(
                    EMBEDDINGS,
                    Severity.WARNING,
                    vector.sentence(),
                    Doctor.FIX + "removes it; it is computed again when it is needed"));
    return null;
  }

  private void content(String block) {
    Matcher check = CONTENT_CHECK.matcher(block);
    if (check.matches()) {
      String name = check.group(1);
      doctor.check(
          name,
          () ->
              content(
                  name,
                  check.group(2).toUpperCase(Locale.ROOT),
                  check.group(3).replace("--fix ", Doctor.FIX),
                  check.group(4)));
    }
  }

  private String content(String name, String severity, String fix, String query)
      throws SQLException {
    List<String> messages = sql.texts("SELECT * FROM (" + query + ") LIMIT " + Limits.DETAILS);
    if (severity.equals(NOTE)) {
      return messages.isEmpty() ? null : String.join("; ", messages);
    }
    messages.forEach(message -> doctor.find(name, Severity.valueOf(severity), message, fix));
    return null;
  }

  private int version() throws SQLException {
    return (int) sql.number("PRAGMA user_version");
  }
}
