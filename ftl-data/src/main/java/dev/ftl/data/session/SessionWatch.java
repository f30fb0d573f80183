package dev.ftl.data.session;

import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.db.ChangeWatcher;
import dev.ftl.data.db.Tx;

/// Watches the modes of one session. An orchestrator may start to watch before the first explorer
/// creates the database.
final class SessionWatch implements AutoCloseable {

  private final Tx tx;
  private final String sessionId;
  private ChangeWatcher watcher;

  SessionWatch(Tx tx, String sessionId) {
    this.tx = tx;
    this.sessionId = sessionId;
    this.watcher = open();
  }

  private ChangeWatcher open() {
    try {
      return tx.watch();
    } catch (NoDatabase _) {
      return null;
    }
  }

  /// Whether anything was committed since the last call; `true` on the first that finds a database.
  boolean changed() {
    if (watcher == null) {
      watcher = open();
    }
    return watcher != null && watcher.touched();
  }

  ModeStatuses modes() {
    return watcher == null
        ? ModeStatuses.NONE
        : tx.read(work -> SessionService.statuses(work, sessionId));
  }

  @Override
  public void close() {
    if (watcher != null) {
      watcher.close();
    }
  }
}
