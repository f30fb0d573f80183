package dev.ftl.data.db;

import dev.ftl.data.FtlException.DatabaseFailure;
import java.sql.SQLException;
import java.util.List;

/// The unique index on `workspace_id` alone that a Python FTL creates whenever it starts. There, an
/// id is unique for good; here, within its campaign. So the index is dropped when it is in the way,
/// in the transaction that it is in the way of.
final class WorkspaceIdIndex {

  private static final String PRESENT =
      """
      SELECT present.name FROM pragma_index_list('workspace') present
      WHERE present."unique" AND present.origin = 'c'
        AND (SELECT GROUP_CONCAT(name) FROM pragma_index_info(present.name)) = 'workspace_id'
      """;

  private WorkspaceIdIndex() {}

  /// The names of such indexes.
  static List<String> names(Sql sql) throws SQLException {
    return sql.texts(PRESENT);
  }

  /// Drops them.
  ///
  /// @return their names
  static List<String> drop(Sql sql) throws SQLException {
    List<String> names = names(sql);
    for (String name : names) {
      sql.execute("DROP INDEX \"" + name.replace("\"", "\"\"") + "\"");
    }
    return names;
  }

  /// Whether such an index is why a write failed.
  static boolean causes(DatabaseFailure failure) {
    String message = failure.getCause() == null ? null : failure.getCause().getMessage();
    // SQLite names all columns of the index, ours has two.
    return message != null
        && message.contains("UNIQUE constraint failed: workspace.workspace_id")
        && !message.contains("workspace.campaign_id");
  }
}
