package dev.ftl.data.db.type;

import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/// Tasks decide what agents do next: read as empty, damaged ones would say that nothing is left to
/// do. So they are an error that names the row.
final class DamagedTasks {

  /// The column of campaigns and plans.
  static final String COLUMN = "tasks";

  private DamagedTasks() {}

  /// What is wrong with tasks, in words that follow "are damaged: "; `null` when nothing is. Single
  /// items that are no tasks are left to `ftl doctor`.
  static String fault(Json tasks) {
    if (tasks instanceof Json.Null) {
      return null;
    }
    if (!(tasks instanceof JsonArray array)) {
      return "they are " + tasks.kind() + ", not an array";
    }
    for (Json item : array.items()) {
      if (item instanceof JsonObject task && !(task.get("seq") instanceof Json.Null)) {
        return null;
      }
    }
    return array.isEmpty() ? null : "none of them is an object with a seq";
  }

  /// The failure, e.g. "The tasks of campaign 3 are damaged: …".
  static DatabaseFailure failure(ResultSet row, String fault) throws SQLException {
    String table = row.getMetaData().getTableName(row.findColumn(COLUMN));
    String owner = table == null || table.isEmpty() ? "a row" : table;
    String id = hasId(row.getMetaData()) ? " " + row.getString("id") : "";
    return new DatabaseFailure("The tasks of " + owner + id + " are damaged: " + fault, null);
  }

  private static boolean hasId(ResultSetMetaData columns) throws SQLException {
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (columns.getColumnLabel(i).equals("id")) {
        return true;
      }
    }
    return false;
  }
}
