package dev.ftl.data.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// An open connection. The caller closes it.
///
/// @param connection the connection
/// @param file the database file, not a link to one
/// @param isRestricted whether it belongs to a process that can write neither the file nor beside
///   it
/// @param unlocked the files as they were when it was opened, if it takes no locks; else `null`
record Opened(Connection connection, Path file, boolean isRestricted, FileStamp unlocked)
    implements AutoCloseable {

  /// Whether what was read through it may be a mixture of two states: it takes no locks, and
  /// something was written.
  boolean isDisturbed() {
    return unlocked != null && !unlocked.hasSameContent(FileStamp.of(file));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
