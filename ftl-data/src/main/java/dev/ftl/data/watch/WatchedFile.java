package dev.ftl.data.watch;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.db.ChangeWatcher;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A database file that may appear, vanish or be replaced by another while it is watched. Used by
/// one thread.
public final class WatchedFile implements AutoCloseable {

  /// A reader that is held up says so soon, and tries again at the next tick.
  private static final Duration BUSY_TIMEOUT = Duration.ofMillis(250);

  private static final Object NONE = "";

  private final Path path;
  private final Path log;
  private final Ftl ftl;
  private Object identity = NONE;
  private Object logIdentity = NONE;
  private ChangeWatcher watcher;

  public WatchedFile(Path path) {
    this.path = path;
    log = path.resolveSibling(path.getFileName() + "-wal");
    ftl = new Ftl(new Database(path, Access.READ_ONLY, BUSY_TIMEOUT));
  }

  /// The services on it.
  public Ftl ftl() {
    return ftl;
  }

  /// Whether anything was committed since the last look, or the file is another one.
  ///
  /// The connection is made anew when the file is another, or may be: one that was copied over it
  /// cannot be told from a commit that went past the log, nor from the log's contents being moved
  /// into the file. It is, too, when the log is another one: the connection would go on with the
  /// one that was deleted. What SQLite itself does to a log leaves it in place.
  ///
  /// @throws dev.ftl.data.FtlException when there is no file, or it cannot be read
  public boolean changed() {
    BasicFileAttributes file = attributes();
    Object now = List.of(key(file), file.creationTime(), file.lastModifiedTime(), file.size());
    Object logNow = logIdentity();
    boolean otherLog = !logIdentity.equals(NONE) && !logIdentity.equals(logNow);
    if (otherLog || !identity.equals(now)) {
      close();
    }
    boolean opened = watcher == null;
    if (opened) {
      watcher = ftl.watch();
    }
    boolean changed = watcher.changed();
    identity = now;
    // Opening the database may create the log.
    logIdentity = opened ? logIdentity() : logNow;
    return changed;
  }

  /// Whether there is no such file.
  public boolean isGone() {
    return Files.notExists(path);
  }

  /// When something was last written to it.
  public Instant changedAt() {
    FileTime file = attributes().lastModifiedTime();
    try {
      BasicFileAttributes logged = Files.readAttributes(log, BasicFileAttributes.class);
      // An empty log was made by whoever opened the database last, if only to read.
      boolean later = logged.size() > 0 && logged.lastModifiedTime().compareTo(file) > 0;
      return (later ? logged.lastModifiedTime() : file).toInstant();
    } catch (IOException _) {
      return file.toInstant();
    }
  }

  private Object logIdentity() {
    try {
      return key(Files.readAttributes(log, BasicFileAttributes.class));
    } catch (IOException _) {
      return NONE;
    }
  }

  /// What the file system knows of it. The file itself is never opened here: closing it would
  /// release the locks that SQLite holds on it.
  private BasicFileAttributes attributes() {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException _) {
      throw new NoDatabase("There is no database at " + path);
    } catch (IOException e) {
      throw new IoFailure("The database " + path + " cannot be reached: " + e.getMessage(), e);
    }
  }

  /// The file's number; an empty text on systems without.
  private static Object key(BasicFileAttributes file) {
    return Objects.requireNonNullElse(file.fileKey(), NONE);
  }

  @Override
  public void close() {
    ChangeWatcher last = watcher;
    watcher = null;
    if (last != null) {
      try {
        last.close();
      } catch (RuntimeException _) {
        // Nothing is lost with a connection that only reads.
      }
    }
  }
}
