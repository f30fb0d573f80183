package dev.ftl.data.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.db.Database.Access;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What nobody sees until a crash or a race: how connections are set up, and that they wait.
class DatabaseSettingsTest {

  private static final String INSERT = "INSERT INTO event (event_type) VALUES ('A')";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("ftl.db");
  }

  private static long pragma(Connection connection, String name) throws SQLException {
    return new Sql(connection).number("PRAGMA " + name);
  }

  @Test
  void aWritersCommitsSurviveACrash() throws SQLException {
    for (Access access : new Access[] {Access.CREATE, Access.EXISTING}) {
      try (Connection connection = Databases.of(file, access).connect()) {
        assertThat(pragma(connection, "synchronous")).as("full").isEqualTo(2);
        assertThat(pragma(connection, "foreign_keys")).isEqualTo(1);
        assertThat(pragma(connection, "journal_size_limit")).isEqualTo(4L << 20);
      }
    }
  }

  @Test
  void aLockIsWaitedForTenSecondsUnlessToldOtherwise() throws SQLException {
    Database usual = new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
    try (Connection connection = usual.connect()) {
      assertThat(pragma(connection, "busy_timeout")).isEqualTo(10_000);
    }
    Database other = new Database(file, Access.READ_ONLY, Duration.ofMillis(70));
    try (Connection connection = other.connect()) {
      assertThat(pragma(connection, "busy_timeout")).isEqualTo(70);
    }
  }

  /// SQLite waits for any lock but this one, which fails at once while another process writes.
  @Test
  void theSwitchToALogIsTriedAgainUntilTheWriterIsDone() throws Exception {
    Databases.execute(file, "CREATE TABLE plan (id INTEGER PRIMARY KEY)");
    Database database = new Database(file, Access.EXISTING, Duration.ofSeconds(20));
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Sql sql = new Sql(writer);
      sql.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> Databases.open(file, Access.EXISTING))
          .satisfiesAnyOf(
              e -> assertThat(e).isInstanceOf(SQLException.class),
              e -> assertThat(e).isInstanceOf(Busy.class));
      CompletableFuture<Connection> opening =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return database.connect();
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              },
              Thread::startVirtualThread);
      Thread.sleep(300);
      assertThat(opening).isNotDone();
      sql.execute("ROLLBACK");
      try (Connection opened = opening.get(10, TimeUnit.SECONDS)) {
        assertThat(new Sql(opened).texts("PRAGMA journal_mode")).containsExactly("wal");
      }
    }
  }

  @Test
  void aLogThatWasTouchedIsNoCommit() throws SQLException {
    Databases.open(file, Access.CREATE);
    try (Connection writer = Databases.of(file, Access.EXISTING).connect();
        ChangeWatcher watcher = new ChangeWatcher(Databases.of(file, Access.EXISTING))) {
      new Sql(writer).execute(INSERT);
      assertThat(watcher.touched()).isTrue();
      for (int i = 1; i < 30; i++) {
        assertThat(log().setLastModified(i * 10_000L)).isTrue();
        assertThat(watcher.touched()).isFalse();
      }
    }
  }

  @Test
  void aCommitThatLeavesTheLogAsLongAndAsOldIsNoticedSoon() throws SQLException {
    Databases.open(file, Access.CREATE);
    try (Connection writer = Databases.of(file, Access.EXISTING).connect();
        ChangeWatcher watcher = new ChangeWatcher(Databases.of(file, Access.EXISTING))) {
      Sql sql = new Sql(writer);
      sql.execute(INSERT);
      sql.execute(INSERT);
      sql.execute("PRAGMA wal_checkpoint");
      assertThat(log().setLastModified(50_000)).isTrue();
      long length = log().length();
      while (watcher.touched()) {
        // Until nothing is new.
      }
      sql.execute(INSERT);
      assertThat(log().setLastModified(50_000)).isTrue();
      assertThat(log().length()).isEqualTo(length);
      int looks = 1;
      while (!watcher.touched()) {
        looks++;
        assertThat(looks).isLessThanOrEqualTo(10);
      }
    }
  }

  private File log() {
    return folder.resolve("ftl.db-wal").toFile();
  }
}
