package dev.ftl.data.db;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table as `schema.sql` defines it.
///
/// @param sql the statement that creates it unless it is there
record TableDefinition(String name, String sql, List<Column> columns) {

  private static final Pattern TABLE =
      Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+) \\((.*)\\)", Pattern.DOTALL);

  /// A column.
  ///
  /// @param definition its name, type and default
  record Column(String name, String definition) {

    private static Column of(String line) {
      String definition = line.strip();
      String name = definition.substring(0, definition.indexOf(' ')).replace("\"", "");
      return new Column(name, definition);
    }

    /// Whether it holds a timestamp, by its name.
    boolean holdsTime() {
      return name.endsWith("_at") || name.equals("timestamp") || name.equals("last_accessed");
    }

    /// Whether it holds JSON, by its default.
    boolean holdsJson() {
      return definition.endsWith("DEFAULT '[]'") || definition.endsWith("DEFAULT '{}'");
    }
  }

  /// The tables, in the order of the script.
  static List<TableDefinition> all() {
    return Script.statements("schema.sql").stream().map(TableDefinition::of).toList();
  }

  private static TableDefinition of(String sql) {
    Matcher table = TABLE.matcher(sql);
    if (!table.matches()) {
      throw new IllegalStateException("No table definition: " + sql);
    }
    String[] lines = table.group(2).strip().split(",\\n");
    return new TableDefinition(table.group(1), sql, Arrays.stream(lines).map(Column::of).toList());
  }
}
