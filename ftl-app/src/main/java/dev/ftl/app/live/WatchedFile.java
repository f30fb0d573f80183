package dev.ftl.app.live;

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
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// A database file that may appear, vanish or be replaced by another while it is watched. Used by
/// one thread.
final class WatchedFile implements AutoCloseable {

  /// A reader that is held up says so soon, and tries again at the next tick.
  private static final Duration BUSY_TIMEOUT = Duration.ofMillis(250);

  private final Path path;
  private Object identity;
  private Ftl ftl;
  private ChangeWatcher watcher;

  WatchedFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /// The services on it, after [#changed] has found it.
  Ftl ftl() {
    return ftl;
  }

  /// Whether anything was committed since the last look, or the file is another one.
  ///
  /// @throws dev.ftl.data.FtlException when there is no file, or it cannot be read
  boolean changed() {
    Object now = identify();
    if (!Objects.equals(now, identity)) {
      close();
    }
    if (watcher == null) {
      ftl = new Ftl(new Database(path, Access.READ_ONLY, BUSY_TIMEOUT));
      watcher = ftl.watch();
      identity = now;
    }
    return watcher.changed();
  }

  /// What tells this file from another of the same name.
  private Object identify() {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      // A file that took the place of a deleted one may be given its number.
      return List.of(Objects.requireNonNullElse(file.fileKey(), ""), file.creationTime());
    } catch (NoSuchFileException _) {
      throw new NoDatabase("There is no database at " + path);
    } catch (IOException e) {
      throw new IoFailure("The database " + path + " cannot be reached: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    ChangeWatcher last = watcher;
    watcher = null;
    ftl = null;
    if (last != null) {
      try {
        last.close();
      } catch (RuntimeException _) {
        // Nothing is lost with a connection that only reads.
      }
    }
  }
}
