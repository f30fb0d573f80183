package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Rows;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows whose JSON is damaged: damaged tasks are an error that names the row, and never read as
/// empty.
class DamagedJsonTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = new Project(folder);
    project.runWith(Project.DIAMOND, "plan", "write").answer();
    project.run("campaign", "create", "Export to CSV").answer();
    project.runWith(Project.DIAMOND, "campaign", "add-tasks");
  }

  private void damage(String table, String column, String value) {
    Rows.execute(project, "UPDATE " + table + " SET " + column + " = '" + value + "'");
  }

  private void assertNames(String row, String... command) {
    JsonObject error = project.run(command).error(74, "database");
    assertThat(error.text("error")).startsWith("The ").contains(row).contains("damaged");
    assertThat(error.text("hint")).startsWith("ftl doctor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[{\"seq\": \"001\"", "junk", "7", "\"x\"", "{}", "[1]", "[{\"slug\": \"a\"}]"})
  void tasksOfACampaign(String tasks) {
    damage("campaign", "tasks", tasks);
    for (String verb :
        new String[] {"next-task", "ready-tasks", "cascade-status", "status", "active"}) {
      assertNames("tasks of campaign 1", "campaign", verb);
    }
    assertNames("tasks of campaign 1", "campaign", "claim", "--owner", "a");
    assertNames("tasks of campaign 1", "campaign", "update-task", "001", "complete");
    assertNames("tasks of campaign 1", "campaign", "propagate-blocks");
    assertNames("tasks of campaign 1", "campaign", "complete");
    assertNames("tasks of campaign 1", "campaign", "get-replan-input");
    assertNames("tasks of campaign 1", "status");
    assertThat(Rows.text(project, "SELECT tasks FROM campaign")).isEqualTo(tasks);
  }

  @Test
  void tasksOfAPlan() {
    damage("plan", "tasks", "[{");
    assertNames("tasks of plan 1", "plan", "read", "--id", "1");
    assertNames("tasks of plan 1", "plan", "get-active");
    assertNames("tasks of plan 1", "plan", "graph", "--id", "1");
    assertNames("tasks of plan 1", "workspace", "create", "--plan-id", "1");
    JsonObject row = project.run("plan", "list").objects().getFirst();
    assertThat(row.has("task_count")).isFalse();
  }

  @Test
  void whatIsOnlyANoteReadsAsEmpty() {
    for (String column : new String[] {"summary", "fingerprint", "patterns_extracted"}) {
      damage("campaign", column, "junk");
    }
    damage("event", "metadata", "junk");
    project.run("campaign", "status").answer();
    assertThat(project.run("event", "list").objects())
        .allMatch(event -> event.get("metadata").equals(JsonObject.EMPTY));
  }

  @Test
  void anEmptyTextIsNoDamage() {
    damage("campaign", "tasks", "");
    assertThat(project.run("campaign", "cascade-status").object().text("state")).isEqualTo("empty");
  }
}
