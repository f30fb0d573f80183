package dev.ftl.data.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ftl.data.db.Database.Access;
import dev.ftl.data.db.DoctorReport.Finding;
import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorFixTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void create() {
    file = folder.resolve(".ftl/ftl.db");
    new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT).create();
  }

  private void execute(String... statements) throws SQLException {
    Databases.execute(file, statements);
  }

  @Test
  void mendsNothingInAHealthyDatabase() throws IOException {
    byte[] before = Files.readAllBytes(file);
    DoctorReport report = Doctor.fix(file);
    assertThat(report.ok()).isTrue();
    assertThat(report.fixed()).isEmpty();
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void mendsWhatLosesNothing() throws SQLException {
    execute(
        "DROP TABLE benchmark",
        "DROP INDEX idx_plan_status",
        "DROP INDEX idx_campaign_singleton_active",
        "ALTER TABLE workspace DROP COLUMN preflight",
        "CREATE UNIQUE INDEX \"of python\" ON workspace(workspace_id)",
        "INSERT INTO campaign (objective, created_at) VALUES ('a', '2026-01-01'), ('b',"
            + " '2027-01-01')",
        "INSERT INTO memory_edge (from_id, to_id) VALUES (1, 9)",
        "INSERT INTO memory (name, embedding) VALUES ('m', x'0102'), ('n', x'"
            + "000080FF".repeat(384)
            + "')",
        "PRAGMA journal_mode = DELETE");
    assertThat(Doctor.examine(file).findings())
        .allMatch(finding -> !finding.fix().isBlank())
        .extracting(Finding::message)
        .contains(
            "The unique index of python is a Python FTL's; workspace ids are unique within their"
                + " campaign only");
    DoctorReport report = Doctor.fix(file);
    assertThat(report.fixed())
        .contains(
            "Dropped the unique index of python",
            "Created the table benchmark",
            "Created the column workspace.preflight",
            "Created the index idx_plan_status",
            "Created the index idx_benchmark_run",
            "Completed 1 older active campaigns as partial",
            "Deleted 1 memory edges that led nowhere",
            "Removed 2 damaged embeddings",
            "Changed the journal mode from delete to wal");
    assertThat(report.findings()).isEmpty();
    assertThat(Databases.texts(file, "PRAGMA journal_mode")).containsExactly("wal");
    assertThat(Doctor.fix(file).fixed()).isEmpty();
  }

  @Test
  void leavesWhatItCannotMendAndSaysHowTo() throws SQLException {
    execute(
        "INSERT INTO event (event_type, timestamp) VALUES ('A', '2026-01-14T21:43:33'),"
            + " ('B', 'yesterday'), ('C', '2026-13-01T00:00:00.000000Z'), ('D', ''), ('E', NULL)",
        "INSERT INTO memory (name, last_accessed) VALUES ('m', 1700000000)",
        "INSERT INTO campaign (objective, tasks) VALUES ('a', '[')");
    DoctorReport report = Doctor.fix(file);
    assertThat(report.ok()).isFalse();
    assertThat(report.fixed()).isEmpty();
    assertThat(report.findings())
        .allMatch(finding -> !finding.fix().isBlank())
        .extracting(Finding::check, Finding::message)
        .contains(
            tuple(
                "timestamps",
                "event.timestamp is no timestamp in 2 rows, the first with id 2, and reads as"
                    + " null"),
            tuple(
                "timestamps",
                "memory.last_accessed is no timestamp in 1 rows, the first with id 1, and reads as"
                    + " null"),
            tuple("rows", "campaign.tasks holds no JSON in 1 rows, the first with id 1"));
  }

  @Test
  void noticesThatTheDatabaseHasSeveralNames() throws IOException {
    Files.createLink(folder.resolve("other.db"), file);
    assertThat(Doctor.examine(file).findings()).extracting(Finding::check).containsExactly("links");
    Files.delete(folder.resolve("other.db"));
    assertThat(Doctor.examine(file).findings()).isEmpty();
  }

  @Test
  void deletesWhatAKilledBackupLeftBehindOnceItIsOld() throws IOException {
    Path left = Files.createFile(file.resolveSibling(PlainFiles.UNFINISHED + "1"));
    assertThat(Doctor.fix(file).ok()).isFalse();
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    assertThat(Doctor.fix(file).fixed()).containsExactly("Deleted " + left);
    assertThat(left).doesNotExist();
  }

  @Test
  void undoesAnInterruptedWrite() throws Exception {
    execute("PRAGMA journal_mode = DELETE", "INSERT INTO event (event_type) VALUES ('A')");
    Path killed = Files.createDirectory(folder.resolve("killed")).resolve("ftl.db");
    try (Connection writer =
        new Database(file, Access.EXISTING, Duration.ZERO).open(true).connection()) {
      Sql sql = new Sql(writer);
      sql.execute("PRAGMA cache_spill = 1");
      sql.execute("PRAGMA cache_size = 1");
      sql.execute("BEGIN IMMEDIATE");
      for (int i = 0; i < 100; i++) {
        sql.execute("INSERT INTO event (event_type, metadata) VALUES ('B', zeroblob(5000))");
      }
      for (String suffix : List.of("", "-journal")) {
        Files.copy(
            file.resolveSibling("ftl.db" + suffix), killed.resolveSibling("ftl.db" + suffix));
      }
    }
    assertThat(Doctor.fix(killed).fixed()).contains("Undid an interrupted write");
    assertThat(Doctor.examine(killed).findings()).isEmpty();
    assertThat(Databases.texts(killed, "SELECT event_type FROM event")).containsExactly("A");
  }
}
