package dev.ftl.cli.plugin;

import dev.ftl.cli.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The references of the skill that follow from the program: its commands, the tables that its
/// migrations make, and the README's exit codes.
///
/// @param folder an empty folder
/// @param readme the README's text
record References(Path folder, String readme) {

  /// Each file's name and what it must hold.
  Map<String, String> files() throws IOException, SQLException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("cli.md", commands());
    files.put("errors.md", errors());
    files.put("schema.md", schema());
    return files;
  }

  private String commands() {
    return """
    # Commands

    Every command answers one JSON document. `ftl GROUP VERB --help` explains one by an example, `ftl schema GROUP VERB` is the JSON Schema of its answer, with `--input` that of what it reads.

    ```text
    %s```
    """
        .formatted(new Project(folder).run("help", "--all").out());
  }

  private String errors() {
    int start = readme.indexOf("| exit | code |");
    String table = readme.substring(start, readme.indexOf("\n\n", start) + 1);
    return """
    # Errors

    A command that fails prints nothing on standard output, and on standard error one line: `{"error", "code", "hint", "retryable"}`, with `details`, one for each fault, when data is wrong. `hint` is the command to run next.

    %s\
    """
        .formatted(table);
  }

  private String schema() throws IOException, SQLException {
    new Project(folder).run("init").object();
    Path file = folder.resolve(".ftl/ftl.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      String version = rows(statement, "PRAGMA user_version", "%s").getFirst();
      List<String> tables =
          rows(
              statement,
              "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                  + " ORDER BY rowid",
              "%s");
      StringBuilder text = new StringBuilder();
      for (String table : tables) {
        List<String> columns =
            rows(
                statement,
                "SELECT name, type, COALESCE('DEFAULT ' || dflt_value, '') FROM pragma_table_info('"
                    + table
                    + "')",
                "%s %s %s");
        text.append("- `").append(table).append("`: ");
        text.append(columns.stream().map(String::strip).collect(Collectors.joining(", ")));
        text.append('\n');
      }
      return """
      # Database

      SQLite, schema version %s, in the file that `ftl where` names. Timestamps are UTC with microseconds; columns with the default `'[]'` or `'{}'` hold JSON. Read it with SQL as you like; write it by commands alone, which log an `event` for each change in the same transaction.

      %s\
      """
          .formatted(version, text);
    }
  }

  private static List<String> rows(Statement statement, String sql, String form)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        Object[] values = new Object[columns];
        for (int i = 0; i < columns; i++) {
          values[i] = result.getString(i + 1);
        }
        rows.add(form.formatted(values));
      }
    }
    return rows;
  }

  /// Writes the files into the skill's folder.
  void write(Path references) throws IOException, SQLException {
    for (Map.Entry<String, String> file : files().entrySet()) {
      Files.writeString(references.resolve(file.getKey()), file.getValue());
    }
  }
}
