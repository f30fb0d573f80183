package dev.ftl.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ftl.app.live.Condition.Health;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What may befall a database while it is watched: it is told in words, nothing is thrown, and when
/// it is over, the screens go on by themselves.
class WatchedFileTest extends LiveTest {

  @AfterEach
  void nothingIsThrown() {
    assertThat(thrown).isEmpty();
  }

  private void delete() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> Files.isRegularFile(file)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void put(String bytes) throws IOException {
    Files.writeString(database(), bytes);
  }

  /// A database somewhere else with one event, in one file.
  private Path other(String type) throws IOException, SQLException {
    Path saved = Files.createTempDirectory(folder, "other").resolve("ftl.db");
    emit(type);
    execute("PRAGMA wal_checkpoint(TRUNCATE)");
    Files.copy(database(), saved);
    delete();
    return saved;
  }

  @Test
  void appearsLater() {
    Feed<List<String>> feed = followTypes();
    until(Health.MISSING);
    assertThat(words()).isEqualTo("There is no database at " + database());
    assertThat(pulse().condition().hint()).isEqualTo("ftl init");

    emit("A");

    until(feed, "A");
    until(Health.LIVE);
  }

  @Test
  void appearsWithItsFolder() throws IOException {
    Path nested = folder.resolve("project/.ftl/ftl.db");
    Feed<List<String>> feed = followTypes();
    onScreen(() -> live.watch(nested));
    until(Health.MISSING);

    emit("A");
    Files.createDirectories(nested.getParent());
    Files.copy(database(), nested);
    until(feed, "A");
    Files.delete(nested);
    try (Stream<Path> rest = Files.list(nested.getParent())) {
      for (Path file : rest.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(nested.getParent());

    until(Health.GONE);
    assertThat(answer(feed)).isNull();
  }

  @Test
  void isDeletedAndMadeAgain() throws IOException {
    emit("A");
    Feed<List<String>> feed = followTypes();
    until(feed, "A");

    delete();
    until(Health.GONE);
    assertThat(answer(feed)).isNull();
    emit("B");

    until(feed, "B");
    until(Health.LIVE);
  }

  @Test
  void isReplacedByAnotherAgainAndAgain() throws Exception {
    Path one = other("ONE");
    Path two = other("TWO");
    Files.copy(one, database());
    Feed<List<String>> feed = followTypes();
    until(feed, "ONE");

    for (int i = 0; i < 5; i++) {
      Files.copy(two, database(), StandardCopyOption.REPLACE_EXISTING);
      until(feed, "TWO");
      Files.copy(one, folder.resolve("fresh"), StandardCopyOption.REPLACE_EXISTING);
      Files.move(folder.resolve("fresh"), database(), StandardCopyOption.ATOMIC_MOVE);
      until(feed, "ONE");
    }
    until(Health.LIVE);
  }

  @Test
  void isReplacedByAnOlderOne() throws Exception {
    Path old = other("OLD");
    emit("NEW");
    emit("NEWER");
    execute("PRAGMA wal_checkpoint(TRUNCATE)");
    Feed<List<String>> feed = followTypes();
    until(feed, "NEWER", "NEW");

    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(7))));
    Files.move(old, database(), StandardCopyOption.ATOMIC_MOVE);

    until(feed, "OLD");
    assertThat(pulse().changedAt()).isBefore(Instant.now().minus(Duration.ofDays(6)));
  }

  @Test
  void isOverwrittenInPlaceByAnotherOfTheSameSize() throws Exception {
    Path one = other("ONE");
    Path two = other("TWO");
    Files.copy(one, database());
    Feed<List<String>> feed = followTypes();
    until(feed, "ONE");
    Object inode = Files.getAttribute(database(), "unix:ino");

    try (FileChannel file = FileChannel.open(database(), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(Files.readAllBytes(two)));
    }

    until(feed, "TWO");
    assertThat(Files.getAttribute(database(), "unix:ino")).isEqualTo(inode);
    assertThat(Files.size(one)).isEqualTo(Files.size(two));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "This is a letter, and no database at all.\n"})
  void isOverwrittenWithSomethingElse(String text) throws Exception {
    emit("A");
    Feed<List<String>> feed = followTypes();
    until(feed, "A");

    delete();
    put(text.repeat(200));
    until(text.isEmpty() ? Health.MISSING : Health.UNUSABLE);
    assertThat(words())
        .isEqualTo(
            text.isEmpty()
                ? "The database " + database() + " is empty"
                : "The file " + database() + " is not a database");
    assertThat(answer(feed)).isNull();
    delete();
    emit("B");

    until(feed, "B");
    until(Health.LIVE);
  }

  @Test
  void isTruncated() throws Exception {
    Path whole = other("A");
    Files.copy(whole, database());
    Feed<List<String>> feed = followTypes();
    until(feed, "A");

    try (FileChannel file = FileChannel.open(database(), StandardOpenOption.WRITE)) {
      file.truncate(6_000);
    }
    until(Health.UNUSABLE);
    assertThat(words()).isEqualTo("The database " + database() + " is corrupt");
    assertThat(pulse().condition().hint()).isEqualTo("ftl doctor");
    Files.copy(whole, database(), StandardCopyOption.REPLACE_EXISTING);

    until(feed, "A");
    until(Health.LIVE);
  }

  @Test
  void isDamagedBehindItsHeader() throws Exception {
    Path whole = other("A");
    Files.copy(whole, database());
    Feed<List<String>> feed = followTypes();
    until(feed, "A");

    try (FileChannel file = FileChannel.open(database(), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.allocate((int) Files.size(whole) - 200), 200);
    }
    until(Health.UNUSABLE);
    assertThat(words()).isEqualTo("The database " + database() + " is corrupt");
    Files.copy(whole, database(), StandardCopyOption.REPLACE_EXISTING);

    until(feed, "A");
  }

  @Test
  void becomesNewerThanTheProgram() throws Exception {
    emit("A");
    Feed<List<String>> feed = followTypes();
    until(feed, "A");

    execute("PRAGMA user_version = 4711");
    until(Health.UNUSABLE);
    assertThat(words()).contains("has schema 4711, newer than the");
    execute("PRAGMA user_version = 1");

    until(feed, "A");
    until(Health.LIVE);
  }

  @Test
  void isAnotherProgrammesOrAnOlderOne() throws Exception {
    execute("CREATE TABLE moz_places (id INTEGER PRIMARY KEY)");
    Feed<List<String>> feed = followTypes();
    until(Health.UNUSABLE);
    assertThat(words()).contains("is another program's");

    delete();
    execute("CREATE TABLE event (id INTEGER PRIMARY KEY, event_type TEXT)");
    until(() -> words().contains("was written by an older ftl"));
    emit("A");

    until(feed, "A");
    until(Health.LIVE);
  }

  @Test
  void isOutOfReachForAWhile() throws Exception {
    assumeThat(System.getProperty("user.name")).as("root may do everything").isNotEqualTo("root");
    emit("A");
    Feed<List<String>> feed = followTypes();
    until(feed, "A");

    permit("---------");
    until(Health.STALE);
    assertThat(words()).contains("cannot be reached");
    assertThat(answer(feed)).containsExactly("A");
    permit("rwxr-xr-x");

    until(Health.LIVE);
    emit("B");
    until(feed, "B", "A");
  }

  @Test
  void liesWhereNothingCanBeWritten() throws Exception {
    assumeThat(System.getProperty("user.name")).as("root may do everything").isNotEqualTo("root");
    Path whole = other("A");
    Files.copy(whole, database());
    permit("r-xr-xr-x");
    try {
      Feed<List<String>> feed = followTypes();
      until(feed, "A");
      assertThat(pulse().condition()).isEqualTo(Condition.LIVE);
    } finally {
      permit("rwxr-xr-x");
    }
  }

  private void permit(String permissions) {
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void isAFolderAtFirst() throws Exception {
    Files.createDirectories(database());
    Feed<List<String>> feed = followTypes();
    until(Health.UNUSABLE);
    assertThat(words()).isEqualTo("The database " + database() + " is a folder");

    Files.delete(database());
    emit("A");

    until(feed, "A");
  }
}
