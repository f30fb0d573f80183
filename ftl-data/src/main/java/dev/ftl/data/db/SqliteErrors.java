package dev.ftl.data.db;

import dev.ftl.data.FtlException;
import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.IoFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What SQLite's error codes mean for a caller. Codes are extended ones; the lowest byte of one is
/// its primary code.
final class SqliteErrors {

  private SqliteErrors() {}

  /// The failure in the terms of [FtlException], whatever wraps it; a failure that SQLite has no
  /// part in is returned unchanged.
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
    SQLiteErrorCode code = code(failure);
    return switch (code) {
      case SQLITE_READONLY_RECOVERY, SQLITE_READONLY_CANTLOCK, SQLITE_READONLY_CANTINIT ->
          new Busy(
              "The log of the database " + file + " is being set up by another process", failure);
      case SQLITE_READONLY_ROLLBACK ->
          new IoFailure(
              "The database "
                  + file
                  + " holds an interrupted write, which only a process that may write can undo",
              failure);
      case SQLITE_READONLY_DBMOVED ->
          new IoFailure("The database " + file + " was moved or deleted while in use", failure);
      case SQLITE_READONLY_DIRECTORY ->
          new IoFailure(
              "The database " + file + " is read-only: its folder may not be written", failure);
      case SQLITE_IOERR_SHMSIZE -> full(file, failure);
      case SQLITE_IOERR_NOMEM ->
          new IoFailure("Not enough memory to use the database " + file, failure);
      default -> translatePrimary(primary(code), failure, file);
    };
  }

  private static RuntimeException translatePrimary(
      SQLiteErrorCode primary, SQLException failure, Path file) {
    return switch (primary) {
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL, SQLITE_SCHEMA ->
          new Busy("The database " + file + " stayed locked by another process", failure);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          new IoFailure("The database " + file + " is read-only", failure);
      case SQLITE_FULL -> full(file, failure);
      case SQLITE_CANTOPEN ->
          new IoFailure(
              "The database " + file + " cannot be opened: " + failure.getMessage(), failure);
      case SQLITE_IOERR ->
          new IoFailure(
              "The disk failed while using the database " + file + ": " + failure.getMessage(),
              failure);
      case SQLITE_NOMEM -> new IoFailure("Not enough memory to use the database " + file, failure);
      case SQLITE_CORRUPT -> new DatabaseFailure("The database " + file + " is corrupt", failure);
      case SQLITE_NOTADB, SQLITE_FORMAT ->
          new DatabaseFailure("The file " + file + " is not a database", failure);
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH ->
          new DatabaseFailure(
              "The database " + file + " refuses a row: " + failure.getMessage(), failure);
      case SQLITE_INTERRUPT, SQLITE_TOOBIG ->
          new DatabaseFailure(
              "The database "
                  + file
                  + " holds more than ftl takes, or is built to keep it busy: "
                  + failure.getMessage(),
              failure);
      case SQLITE_ERROR ->
          isMistake(failure)
              ? new IllegalStateException(failure.getMessage(), failure)
              : new DatabaseFailure(
                  "The schema of the database " + file + " is damaged: " + failure.getMessage(),
                  failure);
      default -> new IllegalStateException(failure.getMessage(), failure);
    };
  }

  private static IoFailure full(Path file, SQLException failure) {
    return new IoFailure("The disk that holds the database " + file + " is full", failure);
  }

  /// Whether a statement is wrong in itself. Whatever else SQLite has no code for is the fault of
  /// the database that it meets.
  private static boolean isMistake(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("syntax error") || message.contains("incomplete input");
  }

  /// Whether there is no space left for the write, or for the files that reading needs.
  static boolean isFull(SQLException failure) {
    SQLiteErrorCode code = code(failure);
    return code == SQLiteErrorCode.SQLITE_FULL || code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
  }

  /// Whether another process holds a lock.
  static boolean isLocked(SQLException failure) {
    return primary(code(failure)) == SQLiteErrorCode.SQLITE_BUSY;
  }

  /// The extended code; unknown for a failure that is not SQLite's.
  static SQLiteErrorCode code(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        ? sqlite.getResultCode()
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  /// The primary code that an extended one belongs to.
  static SQLiteErrorCode primary(SQLiteErrorCode code) {
    return SQLiteErrorCode.getErrorCode(code.code & 0xFF);
  }
}
