package dev.ftl.data.db;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.Incompatible;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.project.DatabaseLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.sqlite.SQLiteErrorCode;

/// Puts a backup's content into a database while others have it open: one transaction that replaces
/// the rows of every table. Tables that are not ftl's stay as they are. See
/// `assets/docs/decisions/restoring-in-place.md`.
public final class Restore {

  private final Database database;
  private final Path file;
  private final Path source;

  private Restore(Database database, Path source) {
    this.database = database;
    this.file = database.file();
    this.source = source;
  }

  /// Restores a backup. What the database holds goes to a backup first, beside the restored one, or
  /// beside the database if that folder cannot be written.
  ///
  /// @throws NotFound when there is no such file
  /// @throws Conflict when it is the database itself
  /// @throws DatabaseFailure when it holds no ftl database, or a corrupt one
  /// @throws Incompatible when a newer FTL wrote it, or the database
  public static Restored of(Database database, Path source) {
    if (!Files.exists(source)) {
      throw new NotFound("There is no file " + source, "ls -l " + source.getParent());
    }
    if (Files.isDirectory(source)) {
      throw new IoFailure(source + " is a folder, not a backup", null);
    }
    return new Restore(database, source).run();
  }

  private Restored run() {
    database.createFolder();
    try (UnfinishedFile copy = UnfinishedFile.in(file.getParent())) {
      if (Files.exists(file) && Files.isSameFile(file, source)) {
        throw new Conflict("The file " + source + " is the database itself", "ftl backup FILE");
      }
      boolean migrated = prepare(copy.path());
      return new Restored(file, source, put(copy), migrated);
    } catch (IOException e) {
      throw new IoFailure("Cannot restore " + source + ": " + e.getMessage(), e);
    }
  }

  /// Copies the backup, checks it, and brings the copy to the current schema.
  ///
  /// @return whether it had an older one
  private boolean prepare(Path copy) throws IOException {
    Backup.copy(new Database(source, Access.EXISTING, database.busyTimeout()), copy);
    Database prepared = new Database(copy, Access.EXISTING, database.busyTimeout());
    try (Opened opened = prepared.open(true)) {
      Guard.refuseSuspects(new Sql(opened.connection()), source);
      boolean older = check(new Sql(opened.connection()));
      if (older) {
        new Migrations(opened.connection(), source, database.busyTimeout()).run();
      }
      return older;
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, source);
    }
  }

  private boolean check(Sql sql) throws SQLException {
    long version = sql.number("PRAGMA user_version");
    if (version > Migrations.VERSION) {
      throw new Incompatible(
          "The backup %s has schema %d, newer than the %d that this ftl knows"
              .formatted(source, version, Migrations.VERSION));
    }
    String foreign = Migrations.foreignTable(sql);
    if (foreign != null || sql.texts("SELECT name FROM sqlite_schema").isEmpty()) {
      throw new DatabaseFailure("The file " + source + " holds no ftl database", null);
    }
    String fault = sql.texts("PRAGMA integrity_check(1)").getFirst();
    if (!fault.equals("ok")) {
      throw new DatabaseFailure("The backup " + source + " is corrupt: " + fault, null);
    }
    return version < Migrations.VERSION;
  }

  private Path put(UnfinishedFile copy) throws IOException {
    boolean saves = Files.exists(file);
    if (!saves) {
      // The log of a database that was deleted must not be taken for this one's.
      deleteBeside();
      database.prepareAgain();
    }
    try (Connection connection = database.connect()) {
      return replaceRows(connection, copy.path(), saves);
    } catch (SQLException | DatabaseFailure e) {
      RuntimeException known = SqliteErrors.translate(new IllegalStateException(e), file);
      if (isUnreadable(known) && mayReplace()) {
        return replaceFile(copy);
      }
      throw known;
    }
  }

  /// Another program's database can be read, and is not ours to replace.
  private static boolean isUnreadable(RuntimeException failure) {
    if (!(failure.getCause() instanceof SQLException sql)) {
      return false;
    }
    SQLiteErrorCode code = SqliteErrors.primary(SqliteErrors.code(sql));
    return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
  }

  /// Others see all of it or nothing. What is there is saved while the write lock is held, so that
  /// no commit gets lost in between.
  private Path replaceRows(Connection connection, Path copy, boolean saves)
      throws IOException, SQLException {
    Guard.unlimit(connection);
    Sql sql = new Sql(connection);
    try (PreparedStatement attach = connection.prepareStatement("ATTACH ? AS restored")) {
      attach.setString(1, copy.toString());
      attach.execute();
    }
    sql.execute("BEGIN IMMEDIATE");
    Path saved = saves ? Backup.of(database, savedName()).path() : null;
    WorkspaceIdIndex.drop(sql);
    for (TableDefinition table : TableDefinition.all()) {
      StringJoiner columns = new StringJoiner("\", \"", "\"", "\"");
      table.columns().forEach(column -> columns.add(column.name()));
      sql.execute("DELETE FROM main." + table.name());
      sql.execute(
          "INSERT INTO main.%s (%s) SELECT %2$s FROM restored.%1$s"
              .formatted(table.name(), columns));
    }
    sql.execute("COMMIT");
    return saved;
  }

  /// A database that cannot be read any more is put aside as it is, with its log.
  private Path replaceFile(UnfinishedFile copy) throws IOException {
    Path saved = savedName();
    copyRaw(file, saved);
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (Files.exists(log)) {
      copyRaw(log, saved.resolveSibling(saved.getFileName() + "-wal"));
    }
    copy.permitLike(file);
    deleteBeside();
    Files.move(
        copy.path(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return saved;
  }

  private static void copyRaw(Path from, Path to) throws IOException {
    try (UnfinishedFile raw = UnfinishedFile.in(to.getParent())) {
      Files.write(raw.path(), Files.readAllBytes(from));
      raw.permitLike(from);
      raw.publish(to);
    }
  }

  /// A text file that `--db` names by mistake is not ours to replace.
  private boolean mayReplace() throws IOException {
    if (DatabaseLocation.isProjects(file)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(15), StandardCharsets.ISO_8859_1).equals("SQLite format 3");
    }
  }

  private void deleteBeside() throws IOException {
    for (Path part : DatabaseFiles.beside(file)) {
      Files.deleteIfExists(part);
    }
  }

  private Path savedName() {
    Path folder = source.getParent();
    Path writable = Files.isWritable(folder) ? folder : file.getParent();
    String time = Timestamps.format(Timestamps.now()).replace(":", "");
    return writable.resolve(DoctorReport.SAVED + time + ".db");
  }
}
