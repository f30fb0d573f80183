package dev.ftl.data.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.db.DoctorReport.Check;
import dev.ftl.data.db.DoctorReport.Finding;
import dev.ftl.data.db.DoctorReport.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  @TempDir Path folder;
  private Path file;
  private Database database;

  @BeforeEach
  void create() {
    file = folder.resolve(".ftl/ftl.db");
    database = new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
    database.create();
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.open(true).connection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private List<Finding> findings() {
    DoctorReport report = Doctor.examine(file);
    assertThat(report.ok()).isEqualTo(report.findings().isEmpty());
    return report.findings();
  }

  @Test
  void findsNothingInANewDatabaseAndChangesNothing() throws IOException {
    byte[] before = Files.readAllBytes(file);
    DoctorReport report = Doctor.examine(file);
    assertThat(report.findings()).isEmpty();
    assertThat(report.checks()).allMatch(Check::ok);
    assertThat(report.checks())
        .extracting(Check::check)
        .contains("file", "readable", "integrity", "schema", "journal", "locks", "folder");
    assertThat(report.sizes().file()).isEqualTo(before.length);
    assertThat(report.sizes().rows()).hasSize(11).containsEntry("plan", 0L);
    assertThat(file).hasBinaryContent(before);
    assertThat(folder.resolve(".ftl").toFile().list()).containsExactly("ftl.db");
  }

  @Test
  void needsAFile() throws IOException {
    Files.delete(file);
    assertThatThrownBy(() -> Doctor.examine(file)).isInstanceOf(NoDatabase.class);
  }

  @Test
  void reportsAFileThatIsNoDatabase() throws IOException {
    Files.writeString(file, "This is no database, though it is long enough to look like one.\n");
    assertThat(findings())
        .containsExactly(
            new Finding(
                "readable",
                Severity.ERROR,
                "The file " + file + " is not a database",
                "Put a backup's content back with ftl restore FILE"));
  }

  @Test
  void reportsAFolder() throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(findings())
        .containsExactly(
            new Finding(
                "file",
                Severity.ERROR,
                "The database " + file + " is a folder",
                "Move it away, or name another database"));
  }

  @Test
  void reportsATruncatedFile() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {2, 50, 100, 4096, 20_000, whole.length - 4096}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(findings()).as("%d bytes", length).isNotEmpty();
    }
    assertThat(folder.resolve(".ftl").toFile().list()).containsExactly("ftl.db");
  }

  @Test
  void reportsDamagedPages() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int page = 4096; page < bytes.length; page += 4096) {
      byte[] damaged = bytes.clone();
      Arrays.fill(damaged, page, page + 2048, (byte) 0x5A);
      Files.write(file, damaged);
      assertThat(findings()).as("page at %d", page).isNotEmpty();
    }
  }

  @Test
  void anEmptyFileIsADatabaseToBe() throws IOException {
    Files.write(file, new byte[0]);
    DoctorReport report = Doctor.examine(file);
    assertThat(report.findings()).isEmpty();
    assertThat(report.checks())
        .contains(new Check("schema", true, "schema 0; the next command brings it to 2"));
    assertThat(file).isEmptyFile();
  }

  @Test
  void reportsWhatTheSchemaLacks() throws SQLException {
    execute(
        "DROP TABLE benchmark",
        "DROP INDEX idx_plan_status",
        "ALTER TABLE workspace DROP COLUMN preflight");
    assertThat(findings())
        .extracting(Finding::message)
        .contains(
            "The column benchmark.id is missing",
            "The column workspace.preflight is missing",
            "The index idx_plan_status is missing",
            "The index idx_benchmark_run is missing");
  }

  @Test
  void reportsANewerSchema() throws SQLException {
    execute("PRAGMA user_version = 9");
    assertThat(findings())
        .containsExactly(
            new Finding(
                "schema",
                Severity.ERROR,
                "The schema is 9, newer than the 2 that this ftl knows",
                "Use the newer ftl that wrote it"));
  }

  @Test
  void reportsAnotherJournalMode() throws SQLException {
    execute("PRAGMA journal_mode = DELETE");
    assertThat(findings()).extracting(Finding::check).containsExactly("journal");
  }

  @Test
  void reportsRowsThatContradictEachOther() throws SQLException {
    execute(
        "DROP INDEX idx_campaign_singleton_active",
        "INSERT INTO campaign (objective, tasks) VALUES ('a', '[{\"slug\": \"x\"}, 7, \"y\"]')",
        "INSERT INTO campaign (objective, tasks) VALUES ('b', '[')",
        "INSERT INTO campaign (objective, status) VALUES ('c', 'paused')",
        "INSERT INTO workspace (workspace_id, campaign_id) VALUES ('001-a', 9)",
        "INSERT INTO workspace (workspace_id) VALUES ('002-b')",
        "INSERT INTO memory_edge (from_id, to_id) VALUES (1, 9)",
        "INSERT INTO memory (name, embedding) VALUES ('m', x'0102'), ('n', x'"
            + "0000C07F".repeat(384)
            + "'), ('sound', zeroblob(1536) || 'another-model')",
        "UPDATE campaign SET objective_embedding = zeroblob(1537) WHERE id = 1",
        "INSERT INTO phase_state (phase) VALUES ('lunch')",
        "INSERT INTO phase_state (phase) VALUES ('plan')");
    assertThat(findings())
        .extracting(Finding::check, Finding::message)
        .containsExactly(
            tuple("schema", "The index idx_campaign_singleton_active is missing"),
            tuple("rows", "campaign.tasks holds no JSON in 1 rows, the first with id 2"),
            tuple("campaigns", "2 campaigns are active at once; at most one may be"),
            tuple("statuses", "Campaign 3 has the unknown status \"paused\""),
            tuple("tasks", "Campaign 1 has a task that is no object with a seq"),
            tuple("workspaces", "Workspace 001-a belongs to campaign 9, which does not exist"),
            tuple("workspaces", "Workspace 002-b belongs to no campaign"),
            tuple("edges", "Memory edge 1 leads to or from a memory that does not exist"),
            tuple("phase", "There are 2 phases at once"),
            tuple("phase", "The phase is the unknown \"lunch\""),
            tuple("embeddings", "Memory 1 has an embedding of 2 bytes instead of 1536"),
            tuple("embeddings", "Memory 2 has an embedding with a number that is not finite"),
            tuple("embeddings", "Campaign 1 has an embedding of 1537 bytes instead of 1536"));
  }

  @Test
  void notesAWorkspaceThatIsAheadOfItsTask() throws SQLException {
    execute(
        "INSERT INTO campaign (objective, tasks) VALUES ('a',"
            + " '[{\"seq\":\"001\",\"slug\":\"x\"}]')",
        "INSERT INTO workspace (workspace_id, campaign_id, seq, slug, status)"
            + " VALUES ('001-x', 1, '001', 'x', 'complete')");
    DoctorReport report = Doctor.examine(file);
    assertThat(report.ok()).isTrue();
    assertThat(report.checks())
        .contains(
            new Check(
                "progress",
                true,
                "Workspace 001-x is complete, its task in campaign 1 is pending"));
  }

  @Test
  void reportsALockThatIsHeld() throws SQLException {
    try (Connection connection = database.open(true).connection();
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThat(findings())
          .containsExactly(
              new Finding(
                  "locks",
                  Severity.ERROR,
                  "Another process holds a lock on the database for over a second",
                  "Wait until the other process has ended, or end it"));
      statement.execute("ROLLBACK");
    }
    assertThat(findings()).isEmpty();
  }

  @Test
  void reportsFilesThatDoNotBelongBesideTheDatabase() throws IOException {
    for (String name : List.of("ftl.log", "ftl.log.1", "plugin_root", "workspace.xml")) {
      Files.createFile(file.resolveSibling(name));
    }
    assertThat(findings())
        .extracting(Finding::message)
        .containsExactly(
            file.resolveSibling("workspace.xml") + " does not belong beside the database");
  }
}
