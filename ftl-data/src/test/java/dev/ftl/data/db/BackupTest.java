package dev.ftl.data.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  @TempDir Path folder;
  private Database database;
  private Ftl ftl;

  @BeforeEach
  void create() {
    database = new Database(folder.resolve("ftl.db"), Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
    database.create();
    ftl = new Ftl(database);
  }

  private static Ftl open(Path file) {
    return new Ftl(new Database(file, Access.EXISTING, Database.DEFAULT_BUSY_TIMEOUT));
  }

  @Test
  void copiesEverythingIntoADatabaseThatIsAsHealthy() throws IOException {
    ftl.events().emit("A", JsonObject.EMPTY);
    Path target = folder.resolve("copy's.db");
    Backup backup = Backup.of(database, target);
    assertThat(backup).isEqualTo(new Backup(target, Files.size(target)));
    assertThat(open(target).events().list(null, null, 9))
        .isEqualTo(ftl.events().list(null, null, 9))
        .hasSize(1);
    assertThat(Doctor.examine(target).findings()).isEmpty();
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("ftl.db", "copy's.db");
  }

  @Test
  void copiesOneMomentWhileOthersWrite() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(20);
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!stop.get()) {
                    ftl.events().emit("A", JsonObject.of("text", "x".repeat(2000)));
                    begun.countDown();
                  }
                });
    begun.await();
    for (int i = 0; i < 5; i++) {
      Path target = folder.resolve(i + ".db");
      Backup.of(database, target);
      var events = open(target).events().list(0L, null, 100_000);
      assertThat(events).hasSizeGreaterThanOrEqualTo(20);
      assertThat(events.getLast().id()).isEqualTo(events.size());
      assertThat(Doctor.examine(target).findings()).isEmpty();
    }
    stop.set(true);
    writer.join();
  }

  @Test
  void overwritesNothing() throws IOException {
    Path target = Files.writeString(folder.resolve("precious.txt"), "precious");
    assertThatThrownBy(() -> Backup.of(database, target))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("precious.txt");
    assertThatThrownBy(() -> Backup.of(database, database.file())).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> Backup.of(database, folder)).isInstanceOf(Conflict.class);
    assertThat(target).hasContent("precious");
  }

  @Test
  void refusesWithoutLeavingAnything() throws IOException {
    assertThatThrownBy(() -> Backup.of(database, folder.resolve("none/copy.db")))
        .isInstanceOf(IoFailure.class);
    Files.writeString(database.file(), "This file is not a database at all.");
    assertThatThrownBy(() -> Backup.of(database, folder.resolve("copy.db")))
        .isInstanceOf(DatabaseFailure.class);
    Files.delete(database.file());
    assertThatThrownBy(() -> Backup.of(database, folder.resolve("copy.db")))
        .isInstanceOf(NoDatabase.class);
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void mayBeReadByWhoeverMayReadTheOriginal() throws IOException {
    for (String permissions : List.of("rw-------", "rw-r-----", "rw-r--r--")) {
      Files.setPosixFilePermissions(database.file(), PosixFilePermissions.fromString(permissions));
      Path target = folder.resolve(permissions);
      Backup.of(database, target);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
          .isEqualTo(permissions);
      assertThat(Files.getAttribute(target, "unix:nlink")).isEqualTo(1);
    }
  }

  @Test
  void appearsWholeAndIsNobodysToReadBefore() throws Exception {
    ftl.events().emit("A", JsonObject.of("text", "x".repeat(20_000_000)));
    Path target = folder.resolve("copy.db");
    AtomicBoolean stop = new AtomicBoolean();
    CountDownLatch watching = new CountDownLatch(1);
    AtomicBoolean sawUnfinished = new AtomicBoolean();
    CompletableFuture<Long> sizeAtFirst =
        CompletableFuture.supplyAsync(
            () -> {
              watching.countDown();
              while (!stop.get()) {
                if (target.toFile().exists()) {
                  return target.toFile().length();
                }
                for (String name : folder.toFile().list()) {
                  if (name.startsWith(PlainFiles.UNFINISHED) && name.length() < 55) {
                    sawUnfinished.set(true);
                  }
                }
              }
              return -1L;
            },
            Thread::startVirtualThread);
    watching.await();
    Backup backup = Backup.of(database, target);
    assertThat(sizeAtFirst.join()).isEqualTo(backup.bytes());
    stop.set(true);
    assertThat(sawUnfinished).isTrue();
  }
}
