package dev.ftl.data.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.db.Database.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading without the permission to write, here by a process that has it: what is asserted is what
/// the reader sees, and that it creates nothing.
class RestrictedReaderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int UNDISTURBED = 100;
  private static final int STATES = 20;
  private static final String INSERT = "INSERT INTO event (event_type) VALUES ('A')";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void create() throws SQLException {
    file = folder.resolve("ftl.db");
    Databases.open(file, Access.CREATE);
  }

  private static long events(Opened opened) throws SQLException {
    return new Sql(opened.connection()).number("SELECT COUNT(*) FROM event");
  }

  private Opened read() throws SQLException {
    return new RestrictedReader(file, PATIENCE).open();
  }

  private List<String> names() {
    return List.of(folder.toFile().list()).stream().sorted().toList();
  }

  @Test
  void readsADatabaseThatNobodyHasOpenAndCreatesNothing() throws SQLException {
    Databases.execute(file, INSERT);
    try (Opened opened = read()) {
      assertThat(opened.unlocked()).isNotNull();
      assertThat(events(opened)).isEqualTo(1);
      assertThat(opened.isDisturbed()).isFalse();
      assertThat(names()).containsExactly("ftl.db");
    }
  }

  @Test
  void noticesThatSomebodyWroteMeanwhile() throws SQLException {
    try (Opened opened = read()) {
      assertThat(events(opened)).isZero();
      Databases.execute(file, INSERT);
      assertThat(opened.isDisturbed()).isTrue();
    }
  }

  @Test
  void isNotDisturbedByACommitThatIsStillInTheLog() throws SQLException {
    try (Opened opened = read();
        Connection writer = Databases.of(file, Access.EXISTING).connect()) {
      new Sql(writer).execute(INSERT);
      assertThat(events(opened)).isZero();
      assertThat(opened.isDisturbed()).isFalse();
    }
  }

  @Test
  void seesWhatOthersHaveCommittedAndNothingElse() throws SQLException {
    try (Connection writer = Databases.of(file, Access.EXISTING).connect()) {
      Sql sql = new Sql(writer);
      sql.execute(INSERT);
      sql.execute("BEGIN IMMEDIATE");
      sql.execute(INSERT);
      try (Opened opened = read()) {
        assertThat(opened.unlocked()).isNull();
        assertThat(events(opened)).isEqualTo(1);
        sql.execute("COMMIT");
        assertThat(events(opened)).isEqualTo(2);
      }
    }
  }

  @Test
  void readsALogWithoutItsIndex() throws Exception {
    Path copied = Files.createDirectory(folder.resolve("copied"));
    try (Connection writer = Databases.of(file, Access.EXISTING).connect()) {
      new Sql(writer).execute(INSERT);
      for (String name : List.of("ftl.db", "ftl.db-wal")) {
        Files.copy(folder.resolve(name), copied.resolve(name));
      }
    }
    try (Opened opened = new RestrictedReader(copied.resolve("ftl.db"), PATIENCE).open()) {
      assertThat(events(opened)).isEqualTo(1);
      assertThat(opened.isDisturbed()).isFalse();
      Files.setLastModifiedTime(copied.resolve("ftl.db-wal"), FileTime.from(Instant.EPOCH));
      assertThat(opened.isDisturbed()).isTrue();
    }
    assertThat(copied.toFile().list()).containsExactlyInAnyOrder("ftl.db", "ftl.db-wal");
  }

  @Test
  void waitsUntilAnotherWriteWouldLeaveAnotherTime() throws Exception {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusNanos(1)));
    try (Opened opened = read()) {
      assertThat(opened.unlocked().isSettled()).isTrue();
      assertThat(Files.getLastModifiedTime(file).toInstant())
          .isBefore(Instant.now().minusMillis(50));
    }
    FileTime wholeSecond = FileTime.from(Instant.ofEpochSecond(Instant.now().getEpochSecond()));
    Files.setLastModifiedTime(file, wholeSecond);
    assertThat(FileStamp.of(file).isSettled()).isFalse();
  }

  @Test
  void isBusyWhenItIsWrittenAllTheTime() throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    assertThatThrownBy(() -> new RestrictedReader(file, Duration.ZERO).open())
        .isInstanceOf(Busy.class);
  }

  @Test
  void neverMixesTwoStates() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    Thread writer = Thread.ofPlatform().start(() -> writeTens(stop));
    int undisturbed = 0;
    long last = 0;
    // Enough states for a mixture to show, however long the machine takes for them.
    while (undisturbed < UNDISTURBED || last < 10 * STATES) {
      try (Opened opened = read()) {
        long count;
        try {
          count = events(opened);
        } catch (SQLException e) {
          assertThat(opened.isDisturbed()).as(e.getMessage()).isTrue();
          continue;
        }
        if (!opened.isDisturbed()) {
          undisturbed++;
          assertThat(count % 10).isZero();
          assertThat(count).isGreaterThanOrEqualTo(last);
          last = count;
        }
      }
    }
    stop.set(true);
    writer.join();
  }

  /// Opens, writes ten rows as one commit, and closes, again and again.
  private void writeTens(AtomicBoolean stop) {
    while (!stop.get()) {
      try (Connection writer =
          new Database(file, Access.EXISTING, Database.DEFAULT_BUSY_TIMEOUT).connect()) {
        Sql sql = new Sql(writer);
        sql.execute("BEGIN IMMEDIATE");
        for (int i = 0; i < 10; i++) {
          sql.execute(
              "INSERT INTO event (event_type, metadata) VALUES ('A', '" + "x".repeat(900) + "')");
        }
        sql.execute("COMMIT");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      Pause.millis(System.nanoTime() % 120);
    }
  }
}
