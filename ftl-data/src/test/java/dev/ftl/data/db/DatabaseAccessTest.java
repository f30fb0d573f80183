package dev.ftl.data.db;

import static dev.ftl.data.db.Databases.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.Incompatible;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAccessTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("a folder/what? 100% #1/ftl.db");
  }

  @Test
  void onlyACreatingOneCreatesTheFile() throws SQLException {
    for (Access access : new Access[] {Access.EXISTING, Access.READ_ONLY}) {
      assertThatThrownBy(() -> open(file, access))
          .isInstanceOf(NoDatabase.class)
          .hasMessage("There is no database at " + file);
    }
    assertThat(file.getParent()).doesNotExist();
    open(file, Access.CREATE);
    assertThat(file).isRegularFile();
  }

  @Test
  void aFolderIsNoDatabase() throws IOException {
    Files.createDirectories(file);
    for (Access access : Access.values()) {
      assertThatThrownBy(() -> open(file, access))
          .isInstanceOf(IoFailure.class)
          .hasMessage("The database " + file + " is a folder");
    }
  }

  @Test
  void aFileInTheWayOfTheFolderIsSaidSo() throws IOException {
    Files.createFile(folder.resolve("a folder"));
    assertThatThrownBy(() -> open(file, Access.CREATE))
        .isInstanceOf(IoFailure.class)
        .hasMessageStartingWith("Cannot create the folder " + file.getParent());
  }

  @Test
  void aTextFileIsNoDatabaseAndStaysAsItIs() throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "This is a letter, not a database.\n".repeat(50));
    String before = Files.readString(file);
    assertThatThrownBy(() -> use(Access.CREATE))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessage("The file " + file + " is not a database");
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void aTruncatedFileIsCorrupt() throws IOException, SQLException {
    open(file, Access.CREATE);
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(6000);
    }
    assertThatThrownBy(() -> use(Access.EXISTING))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessage("The database " + file + " is corrupt");
  }

  @Test
  void aLockThatStaysIsBusy() throws SQLException {
    open(file, Access.CREATE);
    try (Connection holder = Databases.of(file, Access.EXISTING).connect();
        Statement statement = holder.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> use(Access.EXISTING))
          .isInstanceOf(Busy.class)
          .hasMessage("The database " + file + " stayed locked by another process");
      assertThat(events(Access.EXISTING).list(null, null, 10)).isEmpty();
      statement.execute("ROLLBACK");
    }
    use(Access.EXISTING);
    assertThat(events(Access.EXISTING).list(null, null, 10)).hasSize(1);
  }

  @Test
  void aLockIsBusyOnFirstUseToo() throws IOException, SQLException {
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    try (Connection holder =
            DriverManager.getConnection("jdbc:sqlite:file:" + file.toUri().getRawPath());
        Statement statement = holder.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      assertThatThrownBy(() -> use(Access.CREATE)).isInstanceOf(Busy.class);
      statement.execute("ROLLBACK");
    }
    use(Access.CREATE);
  }

  @Test
  void aReadOnlyOneRefusesToWrite() throws SQLException {
    open(file, Access.CREATE);
    assertThatThrownBy(() -> use(Access.READ_ONLY))
        .isInstanceOf(IoFailure.class)
        .hasMessage("The database " + file + " is read-only");
  }

  @Test
  void aReadOnlyOneSaysWhatItCannotBringUpToDate() throws IOException, SQLException {
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    assertThatThrownBy(() -> open(file, Access.READ_ONLY))
        .isInstanceOf(NoDatabase.class)
        .hasMessage("The database " + file + " is empty");

    open(file, Access.CREATE);
    Path older = folder.resolve("older.db");
    Backup.of(Databases.of(file, Access.EXISTING), older);
    Databases.execute(older, "PRAGMA user_version = 0");
    open(older, Access.READ_ONLY);
    Databases.execute(older, "ALTER TABLE workspace DROP COLUMN preflight");
    assertThatThrownBy(() -> open(older, Access.READ_ONLY))
        .isInstanceOf(Incompatible.class)
        .hasMessageContaining("was written by an older ftl, and has no workspace.preflight yet");
  }

  @Test
  void oneThatIsOpenNoticesThatItsSchemaBecameNewer() throws IOException, SQLException {
    open(file, Access.CREATE);
    Database database = Databases.of(file, Access.READ_ONLY);
    try (ChangeWatcher watcher = new ChangeWatcher(database)) {
      watcher.changed();
      Path plain = folder.resolve("link");
      Files.createSymbolicLink(plain, file.getParent());
      Databases.execute(plain.resolve("ftl.db"), "PRAGMA user_version = 4711");

      assertThat(watcher.changed()).isTrue();

      assertThatThrownBy(database::connect).isInstanceOf(Incompatible.class);
    }
  }

  @Test
  void aWatcherSeesTheCommitsOfOthersOnce() throws SQLException {
    Database database = Databases.of(file, Access.CREATE);
    try (ChangeWatcher watcher = new ChangeWatcher(database)) {
      assertThat(watcher.changed()).isTrue();
      assertThat(watcher.changed()).isFalse();
      use(Access.EXISTING);
      assertThat(watcher.changed()).isTrue();
      events(Access.EXISTING).list(null, null, 10);
      assertThat(watcher.changed()).isFalse();
    }
  }

  private void use(Access access) {
    events(access).emit("USED", JsonObject.EMPTY);
  }

  private EventLog events(Access access) {
    return new EventLog(new Tx(Databases.of(file, access)));
  }
}
