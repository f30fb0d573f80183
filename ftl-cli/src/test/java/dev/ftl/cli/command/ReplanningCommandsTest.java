package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplanningCommandsTest {

  @TempDir Path folder;
  private Project project;

  /// 001 is complete, 002 blocked, 004 blocked because of it, 003 claimed.
  @BeforeEach
  void open() {
    project = new Project(folder);
    project.run("campaign", "create", "Export to CSV").object();
    project.runWith(Project.DIAMOND, "campaign", "add-tasks").object();
    project.run("campaign", "update-task", "1", "complete").object();
    project.run("campaign", "update-task", "2", "blocked").object();
    project.run("campaign", "propagate-blocks").object();
    project.run("campaign", "claim", "--owner", "ana").object();
  }

  @Test
  void gathersWhatAPlannerNeeds() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(".ftl/ftl.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO workspace (workspace_id, campaign_id, seq, slug, status, delivered) VALUES
            ('001-spec-export', 1, '001', 'spec-export', 'complete', 'A test'),
            ('002-write-export', 1, '002', 'write-export', 'blocked', 'BLOCKED: no disk'),
            ('002-write-export', 2, '002', 'write-export', 'blocked', 'BLOCKED: of another campaign'),
            (NULL, 1, NULL, NULL, NULL, NULL)
          """);
    }
    List<JsonObject> tasks = tasks();
    JsonObject input = project.run("campaign", "get-replan-input").object();
    assertThat(input)
        .isEqualTo(
            JsonObject.of("mode", "replan")
                .with("campaign_id", 1)
                .with("objective", "Export to CSV")
                .with("framework", "flask")
                .with("completed_count", 1)
                .with("blocked_count", 2)
                .with("pending_count", 0)
                .with("in_progress_count", 1)
                .with("completed_tasks", JsonArray.of(tasks.get(0).with("delivered", "A test")))
                .with(
                    "blocked_tasks",
                    JsonArray.of(
                        tasks.get(1).with("reason", "no disk"),
                        tasks.get(3).with("reason", "Waits for blocked 002")))
                .with("remaining_tasks", JsonArray.of(tasks.get(2))));
  }

  @Test
  void givesBlockedTasksAnotherTryAndAddsNewOnes() {
    String revised =
        """
        The revised plan:
        {"tasks": [
          {"seq": "1", "slug": "renamed", "depends": "none"},
          {"seq": 2, "verify": "pytest -x", "depends": ["1"], "status": "complete"},
          {"seq": "5", "slug": "announce", "delta": ["news.md"], "verify": "true", "depends": ["4", 3]}
        ]}
        """;
    assertThat(merge(revised).answer()).isEqualTo(merged(2, 2, 1));
    assertThat(states())
        .containsExactly(
            "001 complete", "002 pending", "003 in_progress", "004 pending", "005 pending");
    List<JsonObject> tasks = tasks();
    assertThat(tasks.get(0).text("slug")).isEqualTo("spec-export");
    assertThat(tasks.get(1).text("verify")).isEqualTo("pytest -x");
    assertThat(tasks.get(1).text("note"))
        .as("what the revision leaves out stays")
        .isEqualTo("kept");
    assertThat(tasks.get(2).text("owner")).isEqualTo("ana");
    assertThat(tasks.get(3).has("blocked_by")).isFalse();
    assertThat(tasks.get(4))
        .isEqualTo(
            JsonObject.of("seq", "005")
                .with("slug", "announce")
                .with("delta", JsonArray.of("news.md"))
                .with("verify", "true")
                .with("depends", JsonArray.of("004", "003"))
                .with("type", "BUILD")
                .with("status", "pending"));

    assertThat(merge(revised).answer()).isEqualTo(merged(0, 5, 0));
  }

  @Test
  void sendsATaskBackWhenItsDependenciesChange() {
    assertThat(merge("{\"tasks\": [{\"seq\": \"003\", \"depends\": \"none\"}]}").answer())
        .isEqualTo(merged(1, 3, 0));
    assertThat(states()).contains("003 pending");
    assertThat(tasks().get(2).has("owner")).isFalse();
    assertThat(states()).contains("002 blocked", "004 blocked");
  }

  @Test
  void keepsTheWorkerOfATaskWhoseDependenciesStay() {
    assertThat(
            merge("{\"tasks\": [{\"seq\": \"3\", \"verify\": \"make\", \"depends\": [1]}]}")
                .answer())
        .isEqualTo(merged(1, 3, 0));
    assertThat(tasks().get(2).text("owner")).isEqualTo("ana");
    assertThat(tasks().get(2).text("verify")).isEqualTo("make");
  }

  @Test
  void liftsACascadedBlockThatThePlanDoesNotName() {
    merge("{\"tasks\": [{\"seq\": \"3\"}]}").object();
    assertThat(states()).contains("004 blocked");
    assertThat(merge("{\"tasks\": [{\"seq\": \"2\"}]}").answer()).isEqualTo(merged(2, 2, 0));
    assertThat(states()).contains("002 pending", "004 pending");
  }

  @Test
  void refusesAFaultyRevisionAsAWhole() {
    List<JsonObject> before = tasks();
    assertThat(details("{\"tasks\": [{\"seq\": \"2\", \"depends\": [\"1\", \"4\"]}]}"))
        .containsExactly("The dependencies form a cycle: 002 -> 004 -> 002");
    assertThat(details("{\"tasks\": [{\"seq\": \"2\", \"depends\": \"8\"}]}"))
        .containsExactly("Task 002 depends on 008, which is not in the plan");
    assertThat(details("{\"tasks\": [{\"seq\": \"2\"}, {\"seq\": \"6\", \"slug\": \"six\"}]}"))
        .containsExactly(
            "Task 006 needs a delta: the list of the files that it changes",
            "Task 006 needs a non-empty verify");
    assertThat(details("{\"tasks\": [{\"seq\": \"2\"}, {\"seq\": \"002\"}]}"))
        .containsExactly("Two tasks have the seq 002");
    assertThat(details("{}")).containsExactly("The plan needs a non-empty list of tasks");
    merge("not a plan").error(65, "invalid_data");
    merge("").error(65, "invalid_data");
    assertThat(tasks()).isEqualTo(before);
  }

  @Test
  void seesACycleThroughACompleteTaskThatTheRevisionWouldChange() {
    project.run("campaign", "update-task", "2", "complete").object();
    String revised = "{\"tasks\": [{\"seq\": \"2\", \"depends\": []}, {\"seq\": \"1\"}]}";
    assertThat(merge(revised).object().number("merged")).isEqualTo(0L);
    project.run("campaign", "update-task", "1", "blocked").object();
    String cycle =
        "{\"tasks\": [{\"seq\": \"2\", \"depends\": []}, {\"seq\": \"1\", \"depends\": \"2\"}]}";
    assertThat(details(cycle)).containsExactly("The dependencies form a cycle: 001 -> 002 -> 001");
  }

  @Test
  void readsTheRevisionFromAFile() {
    project.write("revised.json", "\uFEFF{\"tasks\": [{\"seq\": \"2\"}]}");
    assertThat(project.run("campaign", "merge-revised-plan", "revised.json").answer())
        .isEqualTo(merged(2, 2, 0));
    project.run("campaign", "merge-revised-plan", "missing.json").error(66, "not_found");
    project.run("campaign", "merge-revised-plan").error(64, "usage");
    project.run("campaign", "complete").object();
    project.run("campaign", "merge-revised-plan", "revised.json").error(66, "not_found");
  }

  private List<String> details(String plan) {
    return merge(plan).error(65, "invalid_data").array("details").texts();
  }

  private static JsonObject merged(int merged, int unchanged, int added) {
    return JsonObject.of("merged", merged).with("unchanged", unchanged).with("added", added);
  }

  private Ran merge(String plan) {
    return project.runWith(plan, "campaign", "merge-revised-plan", "-");
  }

  private List<JsonObject> tasks() {
    return project.run("campaign", "active").object().array("tasks").objects();
  }

  private List<String> states() {
    return tasks().stream().map(task -> task.text("seq") + " " + task.text("status")).toList();
  }
}
