package dev.ftl.data.db;

import dev.ftl.data.FtlException;
import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.IoFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What SQLite's error codes mean for a caller.
final class SqliteErrors {

  private SqliteErrors() {}

  /// The failure in the terms of [FtlException], whatever wraps it; a failure that SQLite has no
  /// part in comes back as it is.
  static RuntimeException translate(RuntimeException failure, Path file) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FtlException known) {
        return known;
      } else if (cause instanceof SQLException sql) {
        return translate(sql, file);
      }
    }
    return failure;
  }

  /// The failure in the terms of [FtlException], or an [IllegalStateException] for one that only a
  /// bug explains.
  static RuntimeException translate(SQLException failure, Path file) {
    return switch (primary(failure)) {
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
          new Busy("The database " + file + " stayed locked by another process", failure);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          new IoFailure("The database " + file + " is read-only", failure);
      case SQLITE_FULL ->
          new IoFailure("The disk that holds the database " + file + " is full", failure);
      case SQLITE_CANTOPEN -> new IoFailure("The database " + file + " cannot be opened", failure);
      case SQLITE_IOERR ->
          new IoFailure("The disk failed while using the database " + file, failure);
      case SQLITE_CORRUPT -> new DatabaseFailure("The database " + file + " is corrupt", failure);
      case SQLITE_NOTADB -> new DatabaseFailure("The file " + file + " is not a database", failure);
      default -> new IllegalStateException(failure.getMessage(), failure);
    };
  }

  private static SQLiteErrorCode primary(SQLException failure) {
    if (failure instanceof SQLiteException sqlite) {
      return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xFF);
    }
    return SQLiteErrorCode.UNKNOWN_ERROR;
  }
}
