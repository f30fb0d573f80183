package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.cli.Rows;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignTaskCommandsTest {

  private static final String MORE =
      """
      {"tasks": [{"seq": "005", "slug": "announce", "delta": ["news.md"], "verify": "true", "depends": "004",
                  "status": "complete", "owner": "nobody"}]}
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
    project.run("campaign", "create", "Export to CSV").object();
  }

  @Test
  void damagedTasksAreNotReplaced() {
    String damaged = "[{\"seq\":\"001\",\"slug\":\"spec-ex";
    Rows.execute(project, "UPDATE campaign SET tasks = '" + damaged + "'");
    JsonObject error =
        project.runWith(Project.DIAMOND, "campaign", "add-tasks").error(74, "database");
    assertThat(error.text("error"))
        .isEqualTo(
            "The tasks of campaign 1 are damaged: the text ends in the middle of a value (line 1,"
                + " column 30)");
    assertThat(Rows.text(project, "SELECT tasks FROM campaign")).isEqualTo(damaged);
  }

  @Test
  void addsTheTasksOfAPlannersWholeAnswer() {
    String answer = "Here is the plan.\r\n\r\n```json\r\n" + Project.DIAMOND + "```\r\nDone {ok}.";
    assertThat(add(answer).answer())
        .isEqualTo(JsonObject.of("status", "tasks_added").with("count", 4));
    List<JsonObject> tasks = tasks();
    assertThat(tasks.get(1).without("verify"))
        .isEqualTo(
            JsonObject.of("seq", "002")
                .with("slug", "write-export")
                .with("delta", JsonArray.EMPTY)
                .with("creates", JsonArray.of("export.py"))
                .with("depends", "001")
                .with("note", "kept")
                .with("type", "BUILD")
                .with("status", "pending"));
    assertThat(project.run("campaign", "active", "--get", "/framework").out()).isEqualTo("flask\n");
  }

  @Test
  void keepsTheStateOfTasksThatExist() {
    add(Project.DIAMOND);
    run("update-task", "1", "complete").object();
    JsonArray before = project.run("campaign", "active").object().array("tasks");
    assertThat(add(Project.DIAMOND).object().number("count")).isEqualTo(4L);
    assertThat(project.run("campaign", "active").object().array("tasks")).isEqualTo(before);

    assertThat(add(MORE).object().number("count")).isEqualTo(1L);
    assertThat(states())
        .containsExactly(
            "001 complete", "002 pending", "003 pending", "004 pending", "005 pending");
    assertThat(tasks().getLast().has("owner")).isFalse();
  }

  @Test
  void takesANewDefinitionOfATaskThatHasNotBegun() {
    add(Project.DIAMOND);
    add(Project.DIAMOND.replace("\"verify\": \"true\"", "\"verify\": \"make docs\""));
    assertThat(tasks().get(2).text("verify")).isEqualTo("make docs");
    assertThat(states()).hasSize(4);
  }

  @Test
  void refusesToChangeWhatHasBegunAndThenAddsNothing() {
    add(Project.DIAMOND);
    run("update-task", "1", "complete").object();
    run("claim", "--owner", "ana").object();
    String changed =
        Project.DIAMOND
            .replace("pytest test_export.py", "pytest -x")
            .replace("\"seq\": \"004\"", "\"seq\": \"006\"");
    JsonObject error = add(changed).error(69, "conflict");
    assertThat(error.text("error"))
        .isEqualTo(
            "The plan changes tasks that have begun: 001 (complete), 002 (claimed by ana); nothing"
                + " was added");
    assertThat(states()).hasSize(4);
  }

  @Test
  void refusesAPlanWithFaultsOrWithoutTasks() {
    add(Project.DIAMOND);
    assertThat(add("{\"tasks\": []}").error(65, "invalid_data").array("details").texts())
        .containsExactly("The plan needs a non-empty list of tasks");
    assertThat(add(MORE.replace("004", "009")).error(65, "invalid_data").array("details").texts())
        .containsExactly("Task 005 depends on 009, which is not in the plan");
    String cycle =
        """
        {"tasks": [{"seq": "001", "slug": "a", "delta": ["a.py"], "verify": "true", "depends": "004"}]}
        """;
    assertThat(add(cycle).error(65, "invalid_data").array("details").texts().getFirst())
        .startsWith("The dependencies form a cycle:");
    add("no plan").error(65, "invalid_data");
    assertThat(states()).hasSize(4);
  }

  @Test
  void updatesATaskByEitherFormOfItsSeq() {
    add(Project.DIAMOND);
    JsonObject task = run("update-task", "1", "in_progress").object();
    assertThat(task.text("seq")).isEqualTo("001");
    assertThat(task.text("status")).isEqualTo("in_progress");
    assertThat(run("update-task", "001", "in_progress").answer()).isEqualTo(task);
    assertThat(run("update-task", "9", "complete").error(66, "not_found").text("error"))
        .isEqualTo("Task 9 not found; campaign 1 has 001, 002, 003, 004");
    assertThat(run("update-task", "1", "done").error(64, "usage").text("error"))
        .contains("pending, in_progress, complete, blocked");
  }

  @Test
  void claimsTheNextReadyTask() {
    add(Project.DIAMOND);
    JsonObject first = run("claim", "--owner", "ana").object();
    assertThat(first.text("seq")).isEqualTo("001");
    assertThat(first.text("status")).isEqualTo("in_progress");
    assertThat(first.text("owner")).isEqualTo("ana");
    assertThat(Timestamps.parse(first.text("lease_until")))
        .isBetween(Timestamps.now().plusSeconds(3540), Timestamps.now().plusSeconds(3600));
    run("claim", "--owner", "bo").nullWithWarning();
    JsonObject again = run("claim", "--owner", "ana", "--seq", "1").object();
    assertThat(again.without("lease_until")).isEqualTo(first.without("lease_until"));
    assertThat(again.text("lease_until")).isGreaterThan(first.text("lease_until"));

    assertThat(run("update-task", "1", "complete").object().text("owner")).isEqualTo("ana");
    assertThat(run("claim", "--owner", "ana").object().text("seq")).isEqualTo("002");
    assertThat(run("claim", "--owner", "ana").object().text("seq")).isEqualTo("003");
    run("claim", "--owner", "ana").nullWithWarning();
  }

  @Test
  void saysWhyATaskCannotBeClaimed() {
    add(Project.DIAMOND);
    run("claim", "--owner", "ana").object();
    assertThat(refusal("1")).isEqualTo("Task 001 cannot be claimed: it is claimed by ana");
    run("update-task", "1", "complete").object();
    assertThat(refusal("1")).isEqualTo("Task 001 cannot be claimed: it is complete");
    assertThat(refusal("4")).isEqualTo("Task 004 cannot be claimed: it waits for 002, 003");
    run("update-task", "2", "blocked").object();
    assertThat(refusal("2")).isEqualTo("Task 002 cannot be claimed: it is blocked");
    run("update-task", "3", "in_progress").object();
    assertThat(refusal("3")).isEqualTo("Task 003 cannot be claimed: it is in progress");
    run("claim", "--owner", "bo", "--seq", "77").error(66, "not_found");
    run("claim").error(64, "usage");
  }

  @Test
  void releasesATaskOnlyForItsOwner() {
    add(Project.DIAMOND);
    run("claim", "--owner", "ana").object();
    assertThat(run("release", "1", "--owner", "bo").error(69, "conflict").text("error"))
        .isEqualTo("Task 001 cannot be released by bo: it is claimed by ana");
    JsonObject task = run("release", "1", "--owner", "ana").object();
    assertThat(task.text("status")).isEqualTo("pending");
    assertThat(task.has("owner")).isFalse();
    run("release", "1", "--owner", "ana").error(69, "conflict");
    assertThat(run("claim", "--owner", "bo").object().text("owner")).isEqualTo("bo");
  }

  @Test
  void reclaimsATaskFromAnAgentThatDied() {
    add(Project.DIAMOND);
    run("claim", "--owner", "ana", "--lease", "60").object();
    assertThat(run("cascade-status", "--get", "/ready").out()).isEqualTo("0\n");
    lapse();
    assertThat(run("ready-tasks", "--get", "/0/seq").out()).isEqualTo("001\n");
    assertThat(run("cascade-status", "--get", "/ready").out()).isEqualTo("1\n");
    assertThat(run("renew", "1", "--owner", "ana", "--lease", "60").object().names())
        .containsExactly("seq", "owner", "lease_until");
    run("claim", "--owner", "bo").nullWithWarning();
    lapse();
    JsonObject taken = run("claim", "--owner", "bo", "--lease", "0").object();
    assertThat(taken.text("owner")).isEqualTo("bo");
    assertThat(taken.text("reclaimed_from")).isEqualTo("ana");
    assertThat(taken.get("lease_until")).isEqualTo(Json.NULL);
    run("renew", "1", "--owner", "ana").error(69, "conflict");
    assertThat(run("tasks", "--owner", "bo", "--status", "in_progress").objects())
        .containsExactly(taken.with("workspace", null));
    assertThat(run("tasks", "--owner", "ana").objects()).isEmpty();
    run("claim", "--owner", "ana", "--lease", "-1").error(64, "usage");
    run("tasks", "--status", "done").error(64, "usage");
  }

  /// Lets the lease of the first task run out.
  private void lapse() {
    Rows.execute(
        project,
        "UPDATE campaign SET tasks = json_set(tasks, '$[0].lease_until', '2026-01-14T21:43:33Z')");
  }

  @Test
  void showsTheNextAndTheReadyTasks() {
    assertThat(run("next-task").answer()).isEqualTo(Json.NULL);
    assertThat(run("ready-tasks").answer()).isEqualTo(JsonArray.EMPTY);
    add(Project.DIAMOND);
    assertThat(run("next-task").object()).isEqualTo(tasks().getFirst());
    run("update-task", "1", "complete").object();
    assertThat(run("ready-tasks").objects()).isEqualTo(tasks().subList(1, 3));
    run("complete").object();
    run("next-task").error(66, "not_found");
    run("ready-tasks").error(66, "not_found");
  }

  @Test
  void skipsWhatIsNotPendingWhenAskedForTheNextTask() {
    add(Project.DIAMOND);
    run("update-task", "1", "complete").object();
    run("update-task", "2", "blocked").object();
    run("update-task", "3", "in_progress").object();
    assertThat(run("next-task", "--get", "/seq").out()).isEqualTo("004\n");
    run("update-task", "4", "blocked").object();
    assertThat(run("next-task").answer()).isEqualTo(Json.NULL);
  }

  @Test
  void saysWhetherTheCampaignCanGoOn() {
    assertThat(run("cascade-status").answer()).isEqualTo(cascade("empty", 0, 0, 0, 0, 0));
    add(Project.DIAMOND);
    assertThat(run("cascade-status").answer()).isEqualTo(cascade("in_progress", 1, 4, 0, 0, 0));
    run("update-task", "1", "complete").object();
    run("update-task", "2", "blocked").object();
    JsonObject behind = JsonObject.of("seq", "004").with("blocked_by", JsonArray.of("002"));
    assertThat(run("cascade-status").answer())
        .isEqualTo(cascade("in_progress", 1, 2, 0, 1, 1, behind));
    run("update-task", "3", "in_progress").object();
    assertThat(run("cascade-status").answer())
        .isEqualTo(cascade("in_progress", 0, 1, 1, 1, 1, behind));
    run("update-task", "3", "complete").object();
    assertThat(run("cascade-status").answer()).isEqualTo(cascade("stuck", 0, 1, 0, 2, 1, behind));

    assertThat(run("propagate-blocks").answer())
        .isEqualTo(JsonObject.of("propagated", JsonArray.of("004")));
    assertThat(tasks().getLast().get("blocked_by")).isEqualTo(JsonArray.of("002"));
    assertThat(run("propagate-blocks").answer())
        .isEqualTo(JsonObject.of("propagated", JsonArray.EMPTY));
    assertThat(run("cascade-status").answer()).isEqualTo(cascade("stuck", 0, 0, 0, 2, 2, behind));
    run("update-task", "2", "complete").object();
    run("update-task", "4", "complete").object();
    assertThat(run("cascade-status").answer()).isEqualTo(cascade("complete", 0, 0, 0, 4, 0));
    run("complete").object();
    assertThat(run("cascade-status").answer()).isEqualTo(cascade("none", 0, 0, 0, 0, 0));
  }

  @Test
  void changesNothingWithoutAnActiveCampaign() {
    run("complete").object();
    add(Project.DIAMOND).error(66, "not_found");
    run("update-task", "1", "complete").error(66, "not_found");
    run("claim", "--owner", "ana").error(66, "not_found");
    run("release", "1", "--owner", "ana").error(66, "not_found");
    run("propagate-blocks").error(66, "not_found");
    run("renew", "1", "--owner", "ana").error(66, "not_found");
    run("tasks").error(66, "not_found");
    run("next-task").error(66, "not_found");
    run("ready-tasks").error(66, "not_found");
    run("get-replan-input").error(66, "not_found");
  }

  private static JsonObject cascade(
      String state,
      int ready,
      int pending,
      int inProgress,
      int complete,
      int blocked,
      Object... unreachable) {
    return JsonObject.of("state", state)
        .with("ready", ready)
        .with("pending", pending)
        .with("in_progress", inProgress)
        .with("complete", complete)
        .with("blocked", blocked)
        .with("unreachable", JsonArray.of(unreachable));
  }

  private String refusal(String seq) {
    return run("claim", "--owner", "bo", "--seq", seq).error(69, "conflict").text("error");
  }

  private List<JsonObject> tasks() {
    return project.run("campaign", "active").object().array("tasks").objects();
  }

  private List<String> states() {
    return tasks().stream().map(task -> task.text("seq") + " " + task.text("status")).toList();
  }

  private Ran add(String plan) {
    return project.runWith(plan, "campaign", "add-tasks");
  }

  private Ran run(String... words) {
    String[] call = new String[words.length + 1];
    call[0] = "campaign";
    System.arraycopy(words, 0, call, 1, words.length);
    return project.run(call);
  }
}
