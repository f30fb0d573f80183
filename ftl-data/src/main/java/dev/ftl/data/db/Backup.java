package dev.ftl.data.db;

import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.Texts;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path source = database.file();
    if (!Files.exists(source)) {
      throw new NoDatabase("There is no database at " + source);
    }
    if (Files.exists(target)) {
      throw exists(target);
    }
    Path folder = target.getParent();
    if (!Files.isDirectory(folder)) {
      throw new IoFailure("There is no folder " + folder, null);
    }
    try (UnfinishedFile copy = UnfinishedFile.in(folder)) {
      copy(database, copy.path());
      copy.permitLike(source);
      copy.publish(target);
      return new Backup(target, Files.size(target));
    } catch (FileAlreadyExistsException _) {
      throw exists(target);
    } catch (IOException e) {
      throw new IoFailure("Cannot write " + target + ": " + e.getMessage(), e);
    }
  }

  private static Conflict exists(Path target) {
    return new Conflict(
        "The file " + target + " exists already", "ls -l " + Texts.shellWord(target.toString()));
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
