package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Rows;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `doctor`, `backup` and `restore`, as they answer.
class DatabaseCommandsTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = new Project(folder);
    project.run("event", "emit", "BEFORE").answer();
    project.run("backup", "copy.db").answer();
    project.run("event", "emit", "AFTER").answer();
  }

  @Test
  void restoreSaysWhereThePresentContentWent() {
    JsonObject answer = project.run("restore", "copy.db").object();
    assertThat(answer.names()).containsExactly("database", "from", "backup", "migrated");
    Path saved = Path.of(answer.text("backup"));
    assertThat(project.run("event", "list").objects())
        .extracting(event -> event.text("event_type"))
        .containsExactly("BEFORE");
    assertThat(project.run("event", "list", "--db", saved.toString()).objects()).hasSize(2);
    assertThat(project.run("doctor").object().get("findings")).isEqualTo(JsonArray.EMPTY);
  }

  @Test
  void restoreRefusesWhatIsNoBackup() throws Exception {
    Files.writeString(folder.resolve("text"), "no database");
    project.run("restore", "none.db").error(66, "not_found");
    project.run("restore", "text").error(74, "database");
    project.run("restore", ".ftl").error(74, "io");
    project.run("restore", ".ftl/ftl.db").error(69, "conflict");
    project.run("restore").error(64, "usage");
    Rows.execute(project, "PRAGMA user_version = 99");
    Files.copy(folder.resolve(".ftl/ftl.db"), folder.resolve("newer.db"));
    Rows.execute(new Project(folder.resolve("other")), "SELECT 1");
    new Project(folder.resolve("other"))
        .run("restore", folder.resolve("newer.db").toString())
        .error(78, "incompatible");
  }

  @Test
  void restoreCreatesAMissingDatabase() {
    Project fresh = new Project(folder.resolve("fresh"));
    JsonObject answer =
        fresh.run("restore", "--db", "new/ftl.db", folder.resolve("copy.db").toString()).object();
    assertThat(answer.has("backup")).isFalse();
    assertThat(fresh.run("event", "list", "--db", "new/ftl.db").objects()).hasSize(1);
  }

  @Test
  void doctorMendsWhenAsked() {
    Rows.execute(project, "CREATE UNIQUE INDEX idx_workspace_id ON workspace(workspace_id)");
    Rows.execute(project, "PRAGMA journal_mode = DELETE");
    JsonObject report = project.run("doctor").object(1);
    assertThat(report.array("findings").objects())
        .hasSize(2)
        .allMatch(finding -> finding.text("fix").contains("--fix"));
    assertThat(report.array("fixed").items()).isEmpty();
    report = project.run("doctor", "--fix").object();
    assertThat(report.array("fixed").texts())
        .containsExactly(
            "Dropped the unique index idx_workspace_id",
            "Changed the journal mode from delete to wal");
    project.run("doctor").answer();
  }

  @Test
  void doctorGoesOnFailingWhileSomethingIsLeft() {
    Rows.execute(project, "UPDATE event SET \"timestamp\" = 'yesterday' WHERE id = 1");
    JsonObject report = project.run("doctor", "--fix").object(1);
    assertThat(report.array("findings").objects())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text("check")).isEqualTo("timestamps"));
    assertThat(project.run("event", "list").objects().getLast().has("timestamp")).isFalse();
  }
}
