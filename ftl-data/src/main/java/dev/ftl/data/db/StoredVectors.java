package dev.ftl.data.db;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Vectors in columns: 384 little-endian float32, behind which the name of a model may stand.
final class StoredVectors {

  private static final int DIMENSIONS = 384;
  private static final int BYTES = DIMENSIONS * Float.BYTES;
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
          String fault = fault(rows.getBytes(2));
          if (fault != null) {
            damaged.add(new Damaged(column.table(), column.name(), rows.getLong(1), fault));
          }
        }
      }
    }
    return damaged;
  }

  /// What is wrong with a vector, or `null`.
  private static String fault(byte[] stored) {
    if (stored.length < BYTES) {
      return "of " + stored.length + " bytes instead of " + BYTES;
    }
    for (int i = BYTES; i < stored.length; i++) {
      if (stored[i] < ' ' || stored[i] == 127) {
        return "of " + stored.length + " bytes instead of " + BYTES;
      }
    }
    ByteBuffer numbers = ByteBuffer.wrap(stored, 0, BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (numbers.hasRemaining()) {
      if (!Float.isFinite(numbers.getFloat())) {
        return "with a number that is not finite";
      }
    }
    return null;
  }
}
