package dev.ftl.data.db;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.db.Database.Access;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/// A copy of a database, as it was at one moment.
///
/// @param path the copy
/// @param bytes its size
public record Backup(Path path, long bytes) {

  /// Copies a database while others go on reading and writing it. The copy appears under its name
  /// when it is whole.
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
    Path unfinished = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      copy(database, unfinished);
      Files.move(unfinished, target);
      return new Backup(target, Files.size(target));
    } catch (FileAlreadyExistsException _) {
      throw exists(target);
    } catch (IOException e) {
      throw new IoFailure("Cannot write " + target + ": " + e.getMessage(), e);
    } finally {
      unfinished.toFile().delete();
    }
  }

  private static Conflict exists(Path target) {
    return new Conflict("The file " + target + " exists already", "ls -l " + target);
  }

  /// As it is: neither migrated nor checked, so that it can be made before either.
  private static void copy(Database database, Path target) throws IOException {
    try (Connection connection = database.open(false).connection()) {
      try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
        statement.setString(1, target.toString());
        statement.execute();
      }
      keepJournalMode(connection, target);
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, database.file());
    }
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// A copy comes without the write-ahead log, and would stay so when it takes the original's
  /// place.
  private static void keepJournalMode(Connection source, Path target) throws SQLException {
    String mode = new Sql(source).texts("PRAGMA journal_mode").getFirst();
    Database copy = new Database(target, Access.EXISTING, Database.DEFAULT_BUSY_TIMEOUT);
    try (Connection connection = copy.open(true).connection()) {
      new Sql(connection).execute("PRAGMA journal_mode = " + mode);
    }
  }
}
