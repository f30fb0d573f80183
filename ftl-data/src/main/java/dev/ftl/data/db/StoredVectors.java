package dev.ftl.data.db;

import dev.ftl.data.db.type.VectorColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The vectors in columns, see [VectorColumn].
final class StoredVectors {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("memory", "embedding"),
          new Column("campaign", "objective_embedding"),
          new Column("archive", "objective_embedding"));

  private StoredVectors() {}

  private record Column(String table, String name) {}

  /// A vector that cannot be compared.
  ///
  /// @param fault what is wrong with it, in words that follow "has an embedding"
  record Damaged(String table, String column, long id, String fault) {

    String sentence() {
      String row = Character.toUpperCase(table.charAt(0)) + table.substring(1) + " " + id;
      return row + " has an embedding " + fault;
    }

    /// Removes the vector, which is computed again when it is needed.
    void remove(Sql sql) throws SQLException {
      sql.execute("UPDATE %s SET %s = NULL WHERE id = %d".formatted(table, column, id));
    }
  }

  /// The damaged vectors of all tables.
  static List<Damaged> damaged(Sql sql) throws SQLException {
    List<Damaged> damaged = new ArrayList<>();
    for (Column column : COLUMNS) {
      String query =
          "SELECT id, %s FROM %s WHERE %1$s IS NOT NULL ORDER BY id"
              .formatted(column.name(), column.table());
      try (Statement statement = sql.connection().createStatement();
          ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          String fault = VectorColumn.fault(rows.getBytes(2));
          if (fault != null) {
            damaged.add(new Damaged(column.table(), column.name(), rows.getLong(1), fault));
          }
        }
      }
    }
    return damaged;
  }
}
