package dev.ftl.data.db;

import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.FtlException.IoFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteErrorCode;

/// Opens a database for a process that can create no file beside it: another user, a read-only
/// mount, a full disk. See `assets/docs/decisions/readers-that-cannot-write.md`.
///
/// While other processes have the database open, their files are there, and SQLite's own protocol
/// works without writing. Otherwise the file is read without locks, and [Opened#isDisturbed] tells
/// afterwards whether that was safe.
final class RestrictedReader {

  private static final long PAUSE_MILLIS = 5;

  private final Path file;
  private final Duration patience;
  private final ConnectionSettings settings;

  /// @param file the database file, not a link to one
  RestrictedReader(Path file, Duration patience) {
    this.file = file;
    this.patience = patience;
    this.settings = ConnectionSettings.reading(file, patience);
  }

  /// Opens a connection that has read the file's header.
  ///
  /// @throws Busy when others did not leave a state that can be read in time
  Opened open() throws SQLException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Opened opened = attempt();
      if (opened != null) {
        return opened;
      }
      if (System.nanoTime() > deadline) {
        throw new Busy("The database " + file + " stayed locked by another process", null);
      }
      Pause.millis(PAUSE_MILLIS);
    }
  }

  /// A connection, or `null` when others are about to change something.
  private Opened attempt() throws SQLException {
    FileStamp stamp = FileStamp.of(file);
    if (!stamp.isShared() && !stamp.isSettled()) {
      return null;
    }
    try {
      if (stamp.isShared()) {
        return probed(new Opened(settings.connect(""), file, true, null));
      }
      Opened opened = stamp.hasLog() ? withLog(stamp) : withoutLog(stamp);
      return opened.isDisturbed() ? closed(opened) : opened;
    } catch (SQLException e) {
      if (stamp.equals(FileStamp.of(file))) {
        refuseUnreadable();
        if (!mayPass(e)) {
          throw e;
        }
      }
      return null;
    }
  }

  private Opened withoutLog(FileStamp stamp) throws SQLException {
    return probed(new Opened(settings.connect("?immutable=1"), file, true, stamp));
  }

  /// Reads a log that a process left behind without its index, which is rebuilt in this process's
  /// memory.
  private Opened withLog(FileStamp stamp) throws SQLException {
    String lockless = file.getFileSystem().getSeparator().equals("/") ? "unix-none" : "win32-none";
    Opened opened = new Opened(settings.connect("?vfs=" + lockless), file, true, stamp);
    new Sql(opened.connection()).execute("PRAGMA locking_mode = EXCLUSIVE");
    return probed(opened);
  }

  private static Opened probed(Opened opened) throws SQLException {
    try {
      new Sql(opened.connection()).number("PRAGMA schema_version");
      return opened;
    } catch (SQLException e) {
      opened.close();
      throw e;
    }
  }

  private static Opened closed(Opened opened) throws SQLException {
    opened.close();
    return null;
  }

  /// Whether a failure tells only that another process is at work.
  private static boolean mayPass(SQLException failure) {
    SQLiteErrorCode code = SqliteErrors.code(failure);
    return switch (SqliteErrors.primary(code)) {
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL, SQLITE_CANTOPEN -> true;
      case SQLITE_READONLY -> code != SQLiteErrorCode.SQLITE_READONLY_ROLLBACK;
      default -> false;
    };
  }

  private void refuseUnreadable() {
    for (String suffix : new String[] {"", "-wal", "-shm"}) {
      Path part = file.resolveSibling(file.getFileName() + suffix);
      if (Files.exists(part) && !Files.isReadable(part)) {
        throw new IoFailure("The file " + part + " may not be read by this user", null);
      }
    }
  }
}
