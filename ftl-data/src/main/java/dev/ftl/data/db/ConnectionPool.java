package dev.ftl.data.db;

import dev.ftl.data.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Connections that a long-running process keeps open from one transaction to the next. One is used
/// again only for the file that it was opened for, and only while the schema is the one that was
/// checked then: the file may have been replaced, and another program may have added a trigger.
final class ConnectionPool {

  private final Path file;
  private final Deque<Pooled> idle = new ArrayDeque<>();
  private boolean closed;

  ConnectionPool(Path file) {
    this.file = file;
  }

  /// A connection and what it was opened for.
  ///
  /// @param key what tells the file from another one of the same name
  /// @param schema the version of the schema that was checked
  record Pooled(Opened opened, Object key, long schema) {

    static Pooled of(Opened opened, Object key) throws SQLException {
      return new Pooled(opened, key, schema(opened));
    }

    private static long schema(Opened opened) throws SQLException {
      return new Sql(opened.connection()).number("PRAGMA schema_version");
    }

    private boolean isCurrent(Object keyNow) {
      try {
        return key != null && key.equals(keyNow) && schema == schema(opened);
      } catch (SQLException _) {
        // Whatever it is, a new connection tells.
        return false;
      }
    }

    private void close() {
      try {
        opened.close();
      } catch (SQLException _) {
        // Nothing is lost: no transaction is open.
      }
    }
  }

  /// What tells the file from another one of the same name; `null` when there is none.
  Object key() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      Object key = attributes.fileKey();
      return key == null ? attributes.creationTime() : key;
    } catch (IOException _) {
      return null;
    }
  }

  /// An open connection, or `null` when there is none that can be used.
  Pooled take() {
    Object now = key();
    for (Pooled pooled = next(); pooled != null; pooled = next()) {
      if (pooled.isCurrent(now)) {
        return pooled;
      }
      pooled.close();
    }
    return null;
  }

  private synchronized Pooled next() {
    return idle.pollLast();
  }

  /// Keeps a connection that has no open transaction, or closes it.
  void give(Pooled pooled) {
    if (!kept(pooled)) {
      pooled.close();
    }
  }

  /// A connection of a process that cannot write holds no locks, and sees nothing new.
  private synchronized boolean kept(Pooled pooled) {
    boolean keeps =
        !closed
            && idle.size() < Limits.IDLE_CONNECTIONS
            && !pooled.opened().isRestricted()
            && pooled.opened().unlocked() == null;
    if (keeps) {
      idle.addLast(pooled);
    }
    return keeps;
  }

  /// Closes what is idle, and from now on whatever is given back.
  synchronized void close() {
    closed = true;
    idle.forEach(Pooled::close);
    idle.clear();
  }
}
