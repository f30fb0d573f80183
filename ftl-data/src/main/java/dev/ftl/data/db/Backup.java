package dev.ftl.data.db;

import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.Texts;
import dev.ftl.data.project.DatabaseLocation;
import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// A copy of a database, as it was at one moment.
///
/// @param path the copy
/// @param bytes its size
public record Backup(Path path, long bytes) {

  /// Copies a database while others go on reading and writing it. The copy appears under its name
  /// when it is whole, and may be read by whoever may read the original.
  ///
  /// @throws NoDatabase when there is none
  /// @throws Conflict when the target exists
  /// @throws IoFailure when the target's folder is missing or cannot be written
  public static Backup of(Database database, Path target) {
    return of(database, target, false);
  }

  /// Like the other, but may replace a file: the old one is there until the copy is whole.
  ///
  /// @param force whether a file of that name is replaced; of databases, only an older backup is
  public static Backup of(Database database, Path target, boolean force) {
    Path source = database.file();
    if (!Files.exists(source)) {
      throw new NoDatabase("There is no database at " + source);
    }
    boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    if (replaces) {
      if (!force) {
        throw exists(target);
      }
      refuseDatabaseInUse(source, target);
    }
    Path folder = target.getParent();
    if (!Files.isDirectory(folder)) {
      throw new IoFailure("There is no folder " + folder, null);
    }
    try (UnfinishedFile copy = UnfinishedFile.in(folder)) {
      copy(database, copy.path());
      copy.permitLike(source);
      if (replaces) {
        Files.move(copy.path(), target, StandardCopyOption.ATOMIC_MOVE);
      } else {
        copy.publish(target);
      }
      return new Backup(target, Files.size(target));
    } catch (FileAlreadyExistsException _) {
      throw exists(target);
    } catch (IOException e) {
      throw new IoFailure("Cannot write " + target + ": " + e.getMessage(), e);
    }
  }

  /// A slip in the name must not cost a database: not the one that is copied, not another
  /// project's, not one that a process has open, and not another program's.
  private static void refuseDatabaseInUse(Path source, Path target) {
    if (Files.isSymbolicLink(target)) {
      return;
    }
    if (PlainFiles.isOther(target)) {
      throw new IoFailure("Cannot write " + target + ": it is not a regular file", null);
    }
    try {
      boolean database =
          Files.isSameFile(source, target)
              || DatabaseLocation.isProjects(target)
              || target.getFileName().toString().matches(".*-(wal|shm|journal)")
              || Files.exists(target.resolveSibling(target.getFileName() + "-wal"))
              || Files.exists(target.resolveSibling(target.getFileName() + "-journal"))
              || isForeign(target);
      if (database) {
        throw new Conflict(
            "The file " + target + " is a database and no backup, and is not replaced",
            "ls -l " + Texts.shellWord(target.toString()));
      }
    } catch (IOException e) {
      throw new IoFailure("Cannot write " + target + ": " + e.getMessage(), e);
    }
  }

  /// Whether a file is another program's database. Read without locks, so that no files appear
  /// beside it.
  private static boolean isForeign(Path file) throws IOException {
    if (!DatabaseFiles.isDatabase(file)) {
      return false;
    }
    ConnectionSettings settings = ConnectionSettings.reading(file, Database.DEFAULT_BUSY_TIMEOUT);
    try (Connection connection = settings.connect("?immutable=1")) {
      return Migrations.foreignTable(new Sql(connection)) != null;
    } catch (SQLException _) {
      // What cannot be read may be worth saving.
      return true;
    }
  }

  private static Conflict exists(Path target) {
    return new Conflict(
        "The file " + target + " exists; --force replaces it",
        "ls -l " + Texts.shellWord(target.toString()));
  }

  /// As it is: neither migrated nor checked, so that it can be made before either.
  ///
  /// @param target an empty file
  static void copy(Database database, Path target) throws IOException {
    long deadline = System.nanoTime() + database.busyTimeout().toNanos();
    while (!copied(database, target)) {
      if (System.nanoTime() > deadline) {
        throw new Busy("The database " + database.file() + " kept changing", null);
      }
      Files.write(target, new byte[0]);
    }
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// Whether the copy is one state of the database; it may not be when it was read without locks.
  private static boolean copied(Database database, Path target) {
    try (Opened opened = database.open(false)) {
      try (PreparedStatement statement = opened.connection().prepareStatement("VACUUM INTO ?")) {
        statement.setString(1, target.toString());
        statement.execute();
      } catch (SQLException e) {
        if (opened.isDisturbed()) {
          return false;
        }
        throw e;
      }
      if (opened.isDisturbed()) {
        return false;
      }
      keepJournalMode(opened, target);
      return true;
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, database.file());
    }
  }

  /// A copy comes without the write-ahead log, and would stay so when it takes the original's
  /// place.
  private static void keepJournalMode(Opened source, Path target) throws SQLException {
    // Read without locks, a database seems to have no log.
    String mode =
        source.unlocked() == null
            ? new Sql(source.connection()).texts("PRAGMA journal_mode").getFirst()
            : "wal";
    Database copy = new Database(target, Access.EXISTING, Database.DEFAULT_BUSY_TIMEOUT);
    try (Connection connection = copy.open(true).connection()) {
      new Sql(connection).execute("PRAGMA journal_mode = " + mode);
    }
  }
}
