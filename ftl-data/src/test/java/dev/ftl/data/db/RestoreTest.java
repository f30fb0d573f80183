package dev.ftl.data.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.Incompatible;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {

  @TempDir Path folder;
  private Path file;
  private Path backups;
  private Database database;
  private Ftl ftl;
  private Path copy;

  @BeforeEach
  void create() throws IOException {
    file = folder.resolve(".ftl/ftl.db");
    backups = Files.createDirectory(folder.resolve("backups"));
    database = new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
    ftl = new Ftl(database);
    ftl.events().emit("BEFORE", JsonObject.of("text", "x".repeat(5_000)));
    copy = backups.resolve("copy.db");
    Backup.of(database, copy);
    ftl.events().emit("AFTER", JsonObject.EMPTY);
  }

  private static List<String> events(Path database) {
    return new Ftl(new Database(database, Access.EXISTING, Database.DEFAULT_BUSY_TIMEOUT))
        .events().list(0L, null, 100).stream().map(Event::eventType).toList();
  }

  private List<String> names() {
    return List.of(file.getParent().toFile().list());
  }

  @Test
  void putsTheContentBackAndSavesWhatWasThere() {
    Restored restored = Restore.of(database, copy);
    assertThat(restored).isEqualTo(new Restored(file, copy, restored.backup(), false));
    assertThat(events(file)).containsExactly("BEFORE");
    assertThat(restored.backup().getParent()).isEqualTo(backups);
    assertThat(events(restored.backup())).containsExactly("BEFORE", "AFTER");
    assertThat(names()).containsExactly("ftl.db");
    assertThat(backups.toFile().list()).hasSize(2);
    assertThat(Doctor.examine(file).findings()).isEmpty();
    Restored back = Restore.of(database, restored.backup());
    assertThat(events(file)).containsExactly("BEFORE", "AFTER");
    assertThat(back.backup()).isNotEqualTo(restored.backup());
  }

  @Test
  void isOneCommitForThoseWhoHaveItOpen() throws SQLException {
    try (ChangeWatcher watcher = ftl.watch();
        Connection reader = database.connect()) {
      watcher.changed();
      Sql sql = new Sql(reader);
      sql.execute("BEGIN");
      assertThat(sql.number("SELECT COUNT(*) FROM event")).isEqualTo(2);

      Restore.of(database, copy);

      assertThat(sql.number("SELECT COUNT(*) FROM event")).isEqualTo(2);
      sql.execute("COMMIT");
      assertThat(sql.number("SELECT COUNT(*) FROM event")).isEqualTo(1);
      assertThat(watcher.changed()).isTrue();
      assertThat(watcher.changed()).isFalse();
    }
  }

  @Test
  void aLogLeftBehindUndoesNothing() throws Exception {
    try (Connection writer = database.connect()) {
      new Sql(writer).execute("INSERT INTO event (event_type) VALUES ('IN THE LOG')");
      for (String suffix : List.of("", "-wal")) {
        Files.copy(file.resolveSibling("ftl.db" + suffix), backups.resolve("killed.db" + suffix));
      }
    }
    Path killed = backups.resolve("killed.db");
    Database left = new Database(killed, Access.EXISTING, Database.DEFAULT_BUSY_TIMEOUT);
    Restored restored = Restore.of(left, copy);
    assertThat(events(killed)).containsExactly("BEFORE");
    assertThat(events(restored.backup())).containsExactly("BEFORE", "AFTER", "IN THE LOG");
  }

  @Test
  void aLogOfADeletedDatabaseIsNotTakenForTheRestoredOnes() throws Exception {
    try (Connection writer = database.connect()) {
      new Sql(writer).execute("INSERT INTO event (event_type) VALUES ('IN THE LOG')");
      Files.copy(file.resolveSibling("ftl.db-wal"), backups.resolve("log"));
    }
    Files.delete(file);
    Files.copy(backups.resolve("log"), file.resolveSibling("ftl.db-wal"));
    assertThat(Restore.of(database, copy).backup()).isNull();
    assertThat(events(file)).containsExactly("BEFORE");
  }

  @Test
  void waitsForTheWriteLock() throws SQLException {
    Database hasty = Databases.of(file, Access.CREATE);
    try (Connection writer = database.connect()) {
      new Sql(writer).execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> Restore.of(hasty, copy)).isInstanceOf(Busy.class);
    }
    assertThat(events(file)).hasSize(2);
    assertThat(names()).containsExactly("ftl.db");
    assertThat(backups.toFile().list()).containsExactly("copy.db");
  }

  @Test
  void refusesWhatIsNoBackup() throws Exception {
    Path text = Files.writeString(backups.resolve("text"), "This is no database. ".repeat(100));
    Path empty = Files.createFile(backups.resolve("empty"));
    Path other = backups.resolve("other.db");
    Databases.execute(other, "CREATE TABLE note (text)");
    for (Path source : List.of(text, empty, other)) {
      assertThatThrownBy(() -> Restore.of(database, source))
          .isInstanceOf(DatabaseFailure.class)
          .hasMessageContaining(source.toString());
    }
    assertThatThrownBy(() -> Restore.of(database, backups.resolve("none")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> Restore.of(database, file)).isInstanceOf(Conflict.class);
    Databases.execute(copy, "PRAGMA user_version = 99");
    assertThatThrownBy(() -> Restore.of(database, copy)).isInstanceOf(Incompatible.class);
    assertThat(events(file)).hasSize(2);
    assertThat(names()).containsExactly("ftl.db");
  }

  @Test
  void bringsAnOlderBackupToTheCurrentSchemaAndLeavesTheFileAlone() throws Exception {
    Databases.execute(
        copy,
        "DROP INDEX idx_event_session",
        "ALTER TABLE workspace DROP COLUMN preflight",
        "PRAGMA user_version = 0",
        "PRAGMA journal_mode = DELETE");
    byte[] before = Files.readAllBytes(copy);
    assertThat(Restore.of(database, copy).migrated()).isTrue();
    assertThat(events(file)).containsExactly("BEFORE");
    assertThat(Doctor.examine(file).findings()).isEmpty();
    assertThat(copy).hasBinaryContent(before);
  }

  @Test
  void replacesADatabaseThatCannotBeRead() throws Exception {
    for (String content : List.of("junk", "This is no database. ".repeat(500))) {
      Files.writeString(file, content);
      Restored restored = Restore.of(database, copy);
      assertThat(events(file)).containsExactly("BEFORE");
      assertThat(restored.backup()).hasContent(content);
    }
    Path notes = Files.writeString(folder.resolve("notes.txt"), "My notes. ".repeat(500));
    Database slip = new Database(notes, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
    assertThatThrownBy(() -> Restore.of(slip, copy)).isInstanceOf(DatabaseFailure.class);
    assertThat(notes).content().startsWith("My notes.");
  }

  @Test
  void keepsWhoMayReadIt() throws Exception {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path saved = Restore.of(database, copy).backup();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)))
        .isEqualTo("rw-r-----");
    Files.move(copy, backups.resolve("moved.db"), StandardCopyOption.ATOMIC_MOVE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }
}
