package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.cli.Rows;
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
          {"seq": "1", "verify": "make", "depends": "none"},
          {"seq": 2, "verify": "pytest -x", "depends": ["1"], "status": "complete"},
          {"seq": "5", "slug": "announce", "delta": ["news.md"], "verify": "true", "depends": ["4", 3]}
        ]}
        """;
    assertThat(merge(revised).answer()).isEqualTo(merged(2, 2, 1, 1));
    assertThat(states())
        .containsExactly(
            "001 complete", "002 pending", "003 in_progress", "004 pending", "005 pending");
    List<JsonObject> tasks = tasks();
    assertThat(tasks.get(0).text("verify")).isEqualTo("pytest test_export.py");
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

    assertThat(merge(revised).answer()).isEqualTo(merged(0, 5, 0, 1));
  }

  @Test
  void namesWhatARevisionLeavesBlocked() {
    String elsewhere =
        """
        {"tasks": [{"seq": "005", "slug": "export-by-hand", "delta": [], "creates": ["hand.py"],
          "verify": "true", "depends": "001"}]}
        """;
    assertThat(merge(elsewhere).answer()).isEqualTo(withLeftBlocked(merged(0, 4, 1, 1)));
    String inPlace =
        """
        {"tasks": [{"seq": "002", "slug": "export-differently", "delta": [], "creates": ["e.py"],
          "verify": "true", "depends": "001"}]}
        """;
    assertThat(merge(inPlace).answer()).isEqualTo(merged(2, 3, 0, 2));
    assertThat(states()).doesNotContain("002 blocked", "004 blocked");
  }

  @Test
  void refusesARenumberedPlan() {
    List<JsonObject> before = tasks();
    String renumbered =
        """
        {"tasks": [
          {"seq": "001", "slug": "write-export", "depends": "none"},
          {"seq": "002", "slug": "document-export", "depends": "none"},
          {"seq": "003", "slug": "verify-all", "depends": ["001", "002"]}]}
        """;
    assertThat(merge(renumbered).error(69, "conflict").text("error"))
        .isEqualTo(
            "The revised plan renumbers tasks that have begun: task 001 is spec-export and"
                + " complete, not write-export; write-export is task 002 and blocked, not task 001;"
                + " document-export is task 003 and claimed by ana, not task 002; task 003 is"
                + " document-export and claimed by ana, not verify-all; nothing was merged");
    String added =
        """
        {"tasks": [{"seq": "009", "slug": "spec-export", "delta": ["a"], "verify": "true"}]}
        """;
    assertThat(merge(added).error(69, "conflict").text("error"))
        .contains("spec-export is task 001 and complete, not task 009");
    assertThat(tasks()).isEqualTo(before);
    assertThat(project.run("plan", "list").objects()).isEmpty();
  }

  @Test
  void replacesTasksThatHaveNotBegun() {
    String revised =
        """
        {"tasks": [
          {"seq": "002", "slug": "write-export-again"},
          {"seq": "004", "slug": "verify-more"},
          {"seq": "005", "slug": "verify-all", "delta": ["a"], "verify": "true"}]}
        """;
    assertThat(merge(revised).answer()).isEqualTo(merged(2, 2, 1, 1));
    assertThat(tasks())
        .extracting(task -> task.text("slug"))
        .containsExactly(
            "spec-export", "write-export-again", "document-export", "verify-more", "verify-all");
  }

  @Test
  void writesTheResultAsTheCampaignsPlan() {
    project.runWith(Project.DIAMOND, "plan", "write").object();
    String revised =
        """
        {"tasks": [
          {"seq": "2", "verify": "pytest -x"},
          {"seq": "8", "slug": "announce", "delta": ["news.md"], "verify": "true", "depends": "1"}]}
        """;
    assertThat(merge(revised).answer()).isEqualTo(merged(2, 2, 1, 2));
    JsonObject plan = project.run("plan", "get-active").object();
    assertThat(plan.number("id")).isEqualTo(2L);
    assertThat(plan.number("campaign_id")).isEqualTo(1L);
    assertThat(plan.text("objective")).isEqualTo("Export to CSV");
    assertThat(plan.text("framework")).isEqualTo("flask");
    assertThat(plan.array("tasks").objects())
        .containsExactlyElementsOf(
            tasks().stream()
                .map(task -> task.without("status", "owner", "updated_at"))
                .map(task -> task.without("lease_until", "lease_seconds"))
                .toList());
    assertThat(project.run("plan", "list").objects())
        .extracting(one -> one.text("status"))
        .containsExactly("active", "superseded");
    assertThat(metadata("PLAN_STATUS"))
        .containsExactly("{\"plan_id\":1,\"campaign_id\":1,\"status\":\"superseded\"}");
    assertThat(metadata("PLAN_MERGED"))
        .containsExactly(
            "{\"campaign_id\":1,\"plan_id\":2,\"merged\":2,\"unchanged\":2,\"added\":1}");
    assertThat(project.run("plan", "graph", "--id", "2").object().array("ready").texts())
        .containsExactlyElementsOf(
            project.run("campaign", "ready-tasks").objects().stream()
                .map(task -> task.text("seq"))
                .toList());

    assertThat(merge(revised).answer()).isEqualTo(merged(0, 5, 0, 2));
    assertThat(metadata("PLAN_MERGED")).hasSize(1);
  }

  @Test
  void writesAPlanThatDependsOnTasksItLeavesOut() {
    String rest =
        """
        {"objective": "Export to CSV", "tasks": [
          {"seq": "003", "slug": "document-export", "delta": ["a.md"], "verify": "true", "depends": "001"},
          {"seq": "005", "slug": "announce", "delta": ["b.md"], "verify": "true", "depends": "001"},
          {"seq": "006", "slug": "celebrate", "delta": ["c.md"], "verify": "true", "depends": "002"}]}
        """;
    assertThat(project.runWith(rest, "plan", "write").answer()).isEqualTo(JsonObject.of("id", 1));
    JsonObject graph = project.run("plan", "graph", "--id", "1").object();
    assertThat(graph.array("ready").texts()).containsExactly("005");
    assertThat(graph.array("tasks").objects())
        .extracting(task -> task.text("status"))
        .containsExactly("in_progress", "pending", "pending");
    assertThat(
            project
                .runWith(rest.replace("\"002\"", "\"009\""), "plan", "write")
                .error(65, "invalid_data")
                .array("details")
                .texts())
        .containsExactly("Task 006 depends on 009, which is not in the plan");
    String cycle = rest.replace("\"003\", \"slug\"", "\"001\", \"slug\"");
    project.runWith(cycle, "plan", "write").error(65, "invalid_data");
    project.run("campaign", "complete").object();
    project.runWith(rest, "plan", "write").error(65, "invalid_data");
    assertThat(project.runWith(rest, "plan", "write", "--campaign-id", "1").object().names())
        .containsExactly("id");
  }

  @Test
  void leavesAnEventOfARedefinedTask() {
    merge("{\"tasks\": [{\"seq\": \"3\", \"verify\": \"make\"}]}").object();
    assertThat(metadata("TASK_STATUS").getFirst())
        .isEqualTo(
            "{\"campaign_id\":1,\"seq\":\"003\",\"from\":\"in_progress\",\"to\":\"in_progress\",\"redefined\":true}");
    int before = metadata("TASK_STATUS").size();
    merge("{\"tasks\": [{\"seq\": \"3\", \"verify\": \"make\"}]}").object();
    assertThat(metadata("TASK_STATUS")).hasSize(before);
  }

  @Test
  void takesNoReasonOfABlockForWhatWasDelivered() {
    Rows.execute(
        project,
        "INSERT INTO workspace (workspace_id, campaign_id, seq, slug, status, delivered) VALUES"
            + " ('001-spec-export', 1, '001', 'spec-export', 'blocked', 'BLOCKED: no disk')");
    JsonObject complete =
        project
            .run("campaign", "get-replan-input")
            .object()
            .array("completed_tasks")
            .objects()
            .getFirst();
    assertThat(complete.names()).contains("delivered");
    assertThat(complete.has("delivered")).isFalse();
  }

  @Test
  void takesNothingThatWasDeliveredForTheReasonOfABlock() {
    Rows.execute(
        project,
        "INSERT INTO workspace (workspace_id, campaign_id, seq, slug, status, delivered) VALUES"
            + " ('002-write-export', 1, '002', 'write-export', 'complete', 'done')");
    JsonObject blocked = project.run("campaign", "get-replan-input").object();
    assertThat(blocked.array("blocked_tasks").objects())
        .filteredOn(task -> task.text("seq").equals("002"))
        .singleElement()
        .matches(task -> !task.has("reason"));
  }

  @Test
  void sendsATaskBackWhenItsDependenciesChange() {
    assertThat(merge("{\"tasks\": [{\"seq\": \"003\", \"depends\": \"none\"}]}").answer())
        .isEqualTo(withLeftBlocked(merged(1, 3, 0, 1)));
    assertThat(states()).contains("003 pending");
    assertThat(tasks().get(2).has("owner")).isFalse();
    assertThat(states()).contains("002 blocked", "004 blocked");
  }

  @Test
  void keepsTheWorkerOfATaskWhoseDependenciesStay() {
    assertThat(
            merge("{\"tasks\": [{\"seq\": \"3\", \"verify\": \"make\", \"depends\": [1]}]}")
                .answer())
        .isEqualTo(withLeftBlocked(merged(1, 3, 0, 1)));
    assertThat(tasks().get(2).text("owner")).isEqualTo("ana");
    assertThat(tasks().get(2).text("verify")).isEqualTo("make");
  }

  @Test
  void liftsACascadedBlockThatThePlanDoesNotName() {
    merge("{\"tasks\": [{\"seq\": \"3\"}]}").object();
    assertThat(states()).contains("004 blocked");
    assertThat(merge("{\"tasks\": [{\"seq\": \"2\"}]}").answer()).isEqualTo(merged(2, 2, 0, 1));
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
        .isEqualTo(merged(2, 2, 0, 1));
    project.run("campaign", "merge-revised-plan", "missing.json").error(66, "not_found");
    assertThat(project.run("campaign", "merge-revised-plan").error(64, "usage").text("error"))
        .contains("campaign merge-revised-plan needs FILE");
    assertThat(
            project
                .runWith("{\"tasks\": [{\"seq\": \"2\"}]}", "campaign", "merge-revised-plan")
                .answer())
        .isEqualTo(merged(0, 4, 0, 1));
    project.run("campaign", "complete").object();
    project.run("campaign", "merge-revised-plan", "revised.json").error(66, "not_found");
  }

  private List<String> details(String plan) {
    return merge(plan).error(65, "invalid_data").array("details").texts();
  }

  private static JsonObject merged(int merged, int unchanged, int added, int planId) {
    return JsonObject.of("merged", merged)
        .with("unchanged", unchanged)
        .with("added", added)
        .with("plan_id", planId);
  }

  /// The answer when 002 is still blocked, and 004 waits for it.
  private static JsonObject withLeftBlocked(JsonObject merged) {
    JsonObject unreachable = JsonObject.of("seq", "004").with("blocked_by", JsonArray.of("002"));
    return merged
        .with("blocked", JsonArray.of("002"))
        .with("unreachable", JsonArray.of(unreachable));
  }

  private Ran merge(String plan) {
    return project.runWith(plan, "campaign", "merge-revised-plan", "-");
  }

  private List<String> metadata(String type) {
    return project.run("event", "list", "--type", type).objects().stream()
        .map(event -> event.get("metadata").toString())
        .toList();
  }

  private List<JsonObject> tasks() {
    return project.run("campaign", "active").object().array("tasks").objects();
  }

  private List<String> states() {
    return tasks().stream().map(task -> task.text("seq") + " " + task.text("status")).toList();
  }
}
