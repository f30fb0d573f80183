package dev.ftl.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.live.Condition.Health;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A database that is watched while others lock it, write to it and leave it: neither they nor the
/// watching are kept from anything, and nothing is thrown.
class WatchedWritersTest extends LiveTest {

  @AfterEach
  void nothingIsThrown() {
    assertThat(thrown).isEmpty();
  }

  @Test
  void isLockedByAWriterThatKeepsNoLog() throws Exception {
    emit("A");
    execute("PRAGMA journal_mode = DELETE");
    Feed<List<String>> feed = followTypes();
    until(feed, "A");

    try (Connection writer = connect();
        Statement statement = writer.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      statement.execute(
          "INSERT INTO event (event_type, \"timestamp\") VALUES ('B', '2026-03-04T12:00:00Z')");
      long locked = System.nanoTime();
      until(Health.STALE);
      assertThat(Duration.ofNanos(System.nanoTime() - locked)).isLessThan(Duration.ofSeconds(2));
      assertThat(words()).isEqualTo("Another process keeps the database locked");
      assertThat(answer(feed)).containsExactly("A");
      pause(600);
      assertThat(pulse().condition().health()).isEqualTo(Health.STALE);
      statement.execute("COMMIT");
    }

    until(feed, "B", "A");
    until(Health.LIVE);
  }

  @Test
  void isLockedFromTheStart() throws Exception {
    emit("A");
    execute("PRAGMA journal_mode = DELETE");
    Feed<List<String>> feed;
    try (Connection writer = connect();
        Statement statement = writer.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      feed = followTypes();
      until(Health.UNUSABLE);
      assertThat(words()).isEqualTo("Another process keeps the database locked");
    }

    until(feed, "A");
    until(Health.LIVE);
  }

  @Test
  void isReadOnWhileAWriterWithALogKeepsTheLock() throws Exception {
    emit("A");
    Feed<List<String>> feed = followTypes();
    until(feed, "A");

    try (Connection writer = connect();
        Statement statement = writer.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      statement.execute(
          "INSERT INTO event (event_type, \"timestamp\") VALUES ('B', '2026-03-04T12:00:00Z')");
      long readings = pulse().readings();
      onScreen(live::refresh);
      until(() -> pulse().readings() > readings);
      assertThat(pulse().condition()).isEqualTo(Condition.LIVE);
      assertThat(answer(feed)).containsExactly("A");
      statement.execute("COMMIT");
    }

    until(feed, "B", "A");
  }

  @Test
  void losesItsLogs() throws Exception {
    emit("A");
    Feed<List<String>> feed = followTypes();
    until(feed, "A");

    Files.deleteIfExists(Path.of(database() + "-wal"));
    Files.deleteIfExists(Path.of(database() + "-shm"));
    emit("B");

    until(() -> answer(feed) != null && answer(feed).contains("B"));
    emit("C");
    until(() -> answer(feed) != null && answer(feed).contains("C"));
  }

  /// The database itself stays as it is: only the log tells of the commit.
  @Test
  void readsTheLogThatTookThePlaceOfADeletedOne() throws Exception {
    emit("A");
    execute("PRAGMA wal_checkpoint(TRUNCATE)");
    Path other = Files.createDirectories(folder.resolve("other")).resolve("ftl.db");
    Files.copy(database(), other);
    Feed<List<String>> feed = followTypes();
    until(feed, "A");
    Path log = Path.of(database() + "-wal");
    until(() -> Files.exists(log));

    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement statement = writer.createStatement()) {
      statement.execute(
          "INSERT INTO event (event_type, \"timestamp\") VALUES ('B', '2026-03-04T12:00:00Z')");
      Files.delete(log);
      Files.deleteIfExists(Path.of(database() + "-shm"));
      Files.copy(Path.of(other + "-wal"), log);
    }

    until(feed, "B", "A");
  }

  @Test
  void comesFromAWriterThatCrashed() throws Exception {
    Path crashed = Files.createDirectories(folder.resolve("crashed")).resolve("ftl.db");
    try (Connection writer = connect();
        Statement statement = writer.createStatement()) {
      emit("A");
      statement.execute("PRAGMA wal_autocheckpoint = 0");
      statement.execute(
          "INSERT INTO event (event_type, \"timestamp\") VALUES ('B', '2026-03-04T12:00:00Z')");
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("INSERT INTO event (event_type) VALUES ('never committed')");
      for (String end : List.of("", "-wal", "-shm")) {
        Files.copy(Path.of(database() + end), Path.of(crashed + end));
      }
    }
    Feed<List<String>> feed = followTypes();

    onScreen(() -> live.watch(crashed));

    until(() -> crashed.equals(pulse().file()) && List.of("B", "A").equals(answer(feed)));
    until(Health.LIVE);
  }

  @Test
  void keepsNoWriterFromEmptyingItsLog() throws Exception {
    emit("A");
    Feed<List<String>> feed = followTypes();
    until(feed, "A");
    Path log = Path.of(database() + "-wal");
    long longest = 0;

    try (Connection writer = connect();
        Statement statement = writer.createStatement()) {
      statement.execute("PRAGMA synchronous = OFF");
      String filling = "x".repeat(8_000);
      for (int i = 0; i < 5_000; i++) {
        statement.execute(
            "INSERT INTO memory (name, resolution) VALUES ('m%d', '%s')".formatted(i, filling));
        longest = Math.max(longest, Files.size(log));
      }
    }

    assertThat(pulse().readings()).isGreaterThan(5);
    // 1,000 pages is when a writer empties it; twice as many is a reader that came in between.
    assertThat(longest).isLessThan(3 * 1_000 * 4_096);
  }
}
