package dev.ftl.data.db;

import java.io.File;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Tells cheaply whether another connection has committed since the last look: `PRAGMA
/// data_version` on one connection that stays open, which reads no table.
///
/// In a short process the driver's code is not compiled yet, and even that question is expensive:
/// for such a process, [#touched] looks at the write-ahead log first.
///
/// A connection that takes no locks sees no commits. Then the files' stamp is what is watched,
/// until others have the database open.
public final class ChangeWatcher implements AutoCloseable {

  private static final int LOOKS_PER_QUESTION = 10;

  private final Database database;
  private final File log;
  private Opened opened;
  private PreparedStatement version;
  private FileStamp stamp;
  private long seen;
  private long logSeen;
  private int looks;

  /// Opens the watching connection.
  public ChangeWatcher(Database database) {
    this.database = database;
    this.log = database.file().resolveSibling(database.file().getFileName() + "-wal").toFile();
    try {
      open();
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }

  private void open() throws SQLException {
    opened = database.connect(false);
    version = opened.connection().prepareStatement("PRAGMA data_version");
    stamp = null;
    seen = -1;
  }

  /// Whether anything was committed since the last call, unless the write-ahead log is as long and
  /// as old as it was then; `true` on the first. A log that was touched proves nothing, so then the
  /// database is asked; and as a log may change twice within one tick of its clock, it is asked now
  /// and then anyway.
  public boolean touched() {
    if (opened.unlocked() != null) {
      return changed();
    }
    long logNow = 31 * log.length() + log.lastModified();
    boolean untouched = logNow == logSeen && looks++ % LOOKS_PER_QUESTION != 0;
    logSeen = logNow;
    return !untouched && changed();
  }

  /// Whether anything was committed since the last call; `true` on the first.
  public boolean changed() {
    try {
      boolean changed = opened.unlocked() == null ? hasNewVersion() : hasNewStamp();
      if (changed) {
        database.prepareAgain();
      }
      return changed;
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }

  private boolean hasNewVersion() throws SQLException {
    try (ResultSet rows = version.executeQuery()) {
      long now = rows.getLong(1);
      boolean changed = now != seen;
      seen = now;
      return changed;
    }
  }

  private boolean hasNewStamp() throws SQLException {
    FileStamp now = FileStamp.of(opened.file());
    if (now.equals(stamp)) {
      return false;
    }
    if (!now.equals(opened.unlocked())) {
      opened.close();
      open();
    }
    stamp = opened.unlocked();
    return true;
  }

  @Override
  public void close() {
    try {
      opened.close();
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }
}
