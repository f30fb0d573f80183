package dev.ftl.data.db;

import java.io.File;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Tells cheaply whether another connection has committed since the last look: `PRAGMA
/// data_version` on one connection that stays open, which reads no table.
///
/// In a short process the driver's code is not compiled yet, and even that question is dear: for
/// such a one, [#touched] looks at the write-ahead log first.
public final class ChangeWatcher implements AutoCloseable {

  private static final int LOOKS_PER_QUESTION = 10;

  private final Database database;
  private final Connection connection;
  private final PreparedStatement version;
  private final File log;
  private long seen = -1;
  private long logSeen;
  private int looks;

  /// Opens the watching connection.
  public ChangeWatcher(Database database) {
    this.database = database;
    this.log = database.file().resolveSibling(database.file().getFileName() + "-wal").toFile();
    try {
      connection = database.connect();
      version = connection.prepareStatement("PRAGMA data_version");
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }

  /// Whether anything was committed since the last call, unless the write-ahead log is as long and
  /// as old as it was then; `true` on the first. A log that was touched proves nothing, so then the
  /// database is asked; and as a log may change twice within one tick of its clock, it is asked now
  /// and then anyway.
  public boolean touched() {
    long logNow = 31 * log.length() + log.lastModified();
    boolean untouched = logNow == logSeen && looks++ % LOOKS_PER_QUESTION != 0;
    logSeen = logNow;
    return !untouched && changed();
  }

  /// Whether anything was committed since the last call; `true` on the first.
  public boolean changed() {
    try (ResultSet rows = version.executeQuery()) {
      long now = rows.getLong(1);
      boolean changed = now != seen;
      if (changed) {
        database.prepareAgain();
      }
      seen = now;
      return changed;
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }
}
