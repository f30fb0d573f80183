package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Rows;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of workspaces: completed, blocked, amended, given another try.
class WorkspaceResultsTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void beginACampaign() {
    project = new Project(folder);
    project.run("campaign", "create", "Export").answer();
    project.runWith(Project.DIAMOND, "plan", "write").answer();
    project.runWith(Project.DIAMOND, "campaign", "add-tasks").answer();
    project.run("workspace", "create", "--plan-id", "1").answer();
  }

  @Test
  void completesAWorkspaceAndItsTask() {
    String used = "[{\"name\": \"n\", \"type\": \"failure\"}]";
    assertThat(complete("1", "done", "--utilized", used))
        .isEqualTo(
            JsonObject.of("workspace_id", "001-spec-export")
                .with("seq", "001")
                .with("status", "complete")
                .with(
                    "campaign",
                    JsonObject.of("state", "in_progress")
                        .with("ready", JsonArray.of("002", "003"))));
    JsonObject complete = shown("001");
    assertThat(complete.text("delivered")).isEqualTo("done");
    assertThat(complete.get("utilized_memories"))
        .isEqualTo(JsonArray.of(JsonObject.of("name", "n").with("type", "failure")));
    assertThat(taskStatus("001")).isEqualTo("complete");
    assertThat(complete("001", "done", "--full")).isEqualTo(complete);
    assertThat(events("WORKSPACE_COMPLETED")).hasSize(1);
    assertThat(events("TASK_STATUS"))
        .filteredOn(event -> "complete".equals(event.text("to")))
        .hasSize(1);
  }

  @Test
  void refusesAnotherTextUnlessItAmendsTheFirst() {
    complete("1", "done");
    JsonObject before = shown("1");
    JsonObject error = refused("complete", "1", "--delivered", "really done");
    assertThat(error.text("error")).contains("001-spec-export", "--amend");
    refused(
        "complete",
        "1",
        "--delivered",
        "done",
        "--utilized",
        "[{\"name\":\"n\",\"type\":\"pattern\"}]");
    assertThat(shown("1")).isEqualTo(before);
    assertThat(events("WORKSPACE_AMENDED")).isEmpty();

    assertThat(complete("1", "really done", "--amend", "--full"))
        .isEqualTo(before.with("delivered", "really done"));
    assertThat(events("WORKSPACE_AMENDED"))
        .containsExactly(
            JsonObject.of("id", 1)
                .with("workspace_id", "001-spec-export")
                .with("campaign_id", 1)
                .with("seq", "001")
                .with("slug", "spec-export")
                .with("delivered_before", "done")
                .with("delivered", "really done"));
    complete("1", "really done", "--amend");
    assertThat(events("WORKSPACE_AMENDED")).hasSize(1);
    assertThat(events("WORKSPACE_COMPLETED")).hasSize(1);
  }

  @Test
  void completesForTheFirstTimeWithAmendToo() {
    complete("1", "done", "--amend");
    assertThat(events("WORKSPACE_COMPLETED")).hasSize(1);
    assertThat(events("WORKSPACE_AMENDED")).isEmpty();
  }

  @Test
  void refusesUtilizedMemoriesThatAreNone() {
    JsonObject error =
        project
            .run(
                "workspace",
                "complete",
                "001-spec-export",
                "--delivered",
                "d",
                "--utilized",
                "[\"n\", {\"name\": \"n\", \"type\": \"idea\"}]")
            .error(65, "invalid_data");
    assertThat(error.array("details").size()).isEqualTo(2);
    assertThat(shown("001-spec-export").text("status")).isEqualTo("active");
  }

  @Test
  void blocksAWorkspaceAndItsTask() {
    complete("1", "a test");
    complete("3", "a page");
    assertThat(block("002", "no csv").object("campaign"))
        .isEqualTo(JsonObject.of("state", "stuck").with("ready", JsonArray.EMPTY));
    JsonObject blocked = shown("2");
    assertThat(blocked.text("status")).isEqualTo("blocked");
    assertThat(blocked.text("delivered")).isEqualTo("BLOCKED: no csv");
    assertThat(blocked.text("blocked_at")).isNotNull();
    assertThat(taskStatus("002")).isEqualTo("blocked");
    assertThat(blocks()).containsExactly("no csv");

    assertThat(block("2", "no csv", "--full")).isEqualTo(blocked);
    refused("block", "2", "--reason", "no disk");
    assertThat(shown("2")).isEqualTo(blocked);
    assertThat(block("2", "no disk", "--amend", "--full"))
        .isEqualTo(blocked.with("delivered", "BLOCKED: no disk"));
    assertThat(blocks()).containsExactly("no csv");
    assertThat(events("WORKSPACE_AMENDED").getFirst().text("delivered_before"))
        .isEqualTo("BLOCKED: no csv");

    JsonObject complete = complete("2", "done after all", "--full");
    assertThat(complete.get("blocked_at")).isEqualTo(blocked.get("blocked_at"));
    assertThat(taskStatus("002")).isEqualTo("complete");
    assertThat(refused("block", "2", "--reason", "done after all").text("hint"))
        .isEqualTo("ftl workspace show 002-write-export");
    refused("block", "2", "--reason", "r", "--amend");
  }

  @Test
  void blocksAgainATaskThatWasGivenAnotherTry() {
    block("1", "no csv");
    String first = shown("1").text("blocked_at");
    project.run("campaign", "update-task", "1", "in_progress").answer();
    block("1", "still no csv");
    assertThat(taskStatus("001")).isEqualTo("blocked");
    assertThat(blocks()).containsExactly("still no csv", "no csv");
    assertThat(shown("1").text("blocked_at")).isGreaterThan(first);
    project.run("campaign", "update-task", "1", "pending").answer();
    block("1", "still no csv");
    assertThat(taskStatus("001")).isEqualTo("blocked");
    assertThat(blocks()).hasSize(3);
  }

  @Test
  void leavesWorkToTheOwnerOfTheTask() {
    project.run("campaign", "claim", "--owner", "a", "--lease", "0").answer();
    refused("complete", "1", "--delivered", "d", "--owner", "b");
    refused("block", "1", "--reason", "r", "--owner", "b");
    refused("complete", "2", "--delivered", "d", "--owner", "a");
    assertThat(shown("1").text("status")).isEqualTo("active");
    complete("1", "d", "--owner", "a");
    complete("1", "d", "--owner", "a");
    refused("complete", "1", "--delivered", "d", "--owner", "b");
    assertThat(task("001").text("owner")).isEqualTo("a");
  }

  @Test
  void renewsTheLeaseOfAnOwnerThatLooksAtItsWorkspace() {
    project.run("campaign", "claim", "--owner", "a").answer();
    String first = task("001").text("lease_until");
    JsonObject workspace = run(Stream.of("workspace", "show", "1", "--owner", "a"));
    assertThat(workspace).isEqualTo(shown("1"));
    String second = task("001").text("lease_until");
    assertThat(second).isGreaterThan(first);
    refused("show", "1", "--owner", "b");
    refused("create", "--plan-id", "1", "--task", "1", "--owner", "b");
    assertThat(task("001").text("lease_until")).isEqualTo(second);
    run(Stream.of("workspace", "create", "--plan-id", "1", "--task", "1", "--owner", "a"));
    assertThat(task("001").text("lease_until")).isGreaterThan(second);
  }

  @Test
  void leavesWorkToWhoeverReclaimedTheTask() {
    project.run("campaign", "claim", "--owner", "a", "--lease", "1").answer();
    Rows.execute(
        project,
        "UPDATE campaign SET tasks = json_set(tasks, '$[0].lease_until',"
            + " '2020-01-01T00:00:00.000000Z')");
    project.run("campaign", "claim", "--owner", "b").answer();
    refused("block", "1", "--reason", "r", "--owner", "a");
    block("1", "r", "--owner", "b");
  }

  @Test
  void offersNothingOfACampaignThatIsOver() {
    project.run("campaign", "complete").answer();
    assertThat(complete("001-spec-export", "late").object("campaign"))
        .isEqualTo(JsonObject.of("state", "none").with("ready", JsonArray.EMPTY));
  }

  @Test
  void refreshesABlockedWorkspaceWhoseTaskIsToBeDoneAgain() {
    complete("1", "a test");
    block("2", "no csv");
    JsonObject blocked = shown("2");
    assertThat(existing("2")).containsExactly(blocked);
    project.write("new.py", "import csv\n");
    merge(
        "\"seq\": \"002\", \"slug\": \"write-export\", \"delta\": [\"new.py\"], \"creates\":"
            + " [\"x.py\"], \"verify\": \"pytest new_test.py\", \"budget\": 9, \"preflight\":"
            + " [\"make\"], \"depends\": \"001\"");

    JsonObject refreshed = create("2").array("created").objects().getFirst();
    assertThat(refreshed.get("id")).isEqualTo(blocked.get("id"));
    assertThat(refreshed.text("status")).isEqualTo("active");
    assertThat(refreshed.text("delivered")).isEmpty();
    assertThat(refreshed.text("objective")).isEqualTo("Revised");
    assertThat(refreshed.text("verify")).isEqualTo("pytest new_test.py");
    assertThat(refreshed.text("verify_source")).isEqualTo("new_test.py");
    assertThat(refreshed.get("budget")).isEqualTo(Json.of(9));
    assertThat(refreshed.get("preflight")).isEqualTo(JsonArray.of("make"));
    assertThat(refreshed.get("delta")).isEqualTo(JsonArray.of("new.py"));
    assertThat(refreshed.get("creates")).isEqualTo(JsonArray.of("x.py"));
    assertThat(refreshed.array("code_contexts").objects().getFirst().text("path"))
        .isEqualTo("new.py");
    assertThat(refreshed.object("lineage").array("parents").objects().getFirst().text("delivered"))
        .isEqualTo("a test");
    assertThat(refreshed.object("prior_knowledge").array("sibling_failures").isEmpty()).isTrue();
    assertThat(refreshed.get("blocked_at")).isEqualTo(blocked.get("blocked_at"));
    assertThat(shown("2")).isEqualTo(refreshed);
    JsonObject event = events("WORKSPACE_CREATED").getFirst();
    assertThat(event.get("refreshed")).isEqualTo(Json.of(true));
    assertThat(event.text("reason")).isEqualTo("no csv");
    assertThat(event.get("blocked_at")).isEqualTo(blocked.get("blocked_at"));
    assertThat(existing("2")).containsExactly(refreshed);
    assertThat(blocks()).containsExactly("no csv");
  }

  @Test
  void refreshesWhenTheTaskIsClaimedAlready() {
    block("1", "no csv");
    project.run("campaign", "update-task", "1", "pending").answer();
    project.run("campaign", "claim", "--owner", "a").answer();
    assertThat(create("1").array("created").objects().getFirst().text("status"))
        .isEqualTo("active");
  }

  @Test
  void leavesABlockedWorkspaceWhoseTaskIsDone() {
    block("1", "no csv");
    project.run("campaign", "update-task", "1", "complete").answer();
    assertThat(existing("1").getFirst().text("status")).isEqualTo("blocked");
  }

  @Test
  void refreshesNothingWhenAFileIsMissing() {
    block("1", "no csv");
    project.run("campaign", "update-task", "1", "pending").answer();
    Rows.execute(
        project,
        "UPDATE campaign SET tasks = json_set(tasks, '$[0].type', 'BUILD', '$[0].delta',"
            + " json('[\"gone.py\"]'))");
    JsonObject before = shown("1");
    project.run("workspace", "create", "--plan-id", "1").error(65, "invalid_data");
    assertThat(shown("1")).isEqualTo(before);
  }

  @Test
  void takesTheTaskFromTheCampaignWhateverThePlanSays() {
    merge(
        "\"seq\": \"008\", \"slug\": \"new-task\", \"delta\": [], \"creates\": [\"n.py\"],"
            + " \"verify\": \"true\", \"verify_source\": \"spec/own.md\"");
    JsonObject added = create("8").array("created").objects().getFirst();
    assertThat(added.text("workspace_id")).isEqualTo("008-new-task");
    assertThat(added.text("verify_source")).isEqualTo("spec/own.md");
    assertThat(added.get("creates")).isEqualTo(JsonArray.of("n.py"));
    Rows.execute(
        project, "UPDATE campaign SET tasks = replace(tasks, 'document-export', 'explain')");
    assertThat(create("3").array("created").objects().getFirst().text("slug")).isEqualTo("explain");
    assertThat(shown("3").text("slug")).isEqualTo("explain");
  }

  @Test
  void meansTheTaskOfTheActiveCampaignByASeq() {
    assertThat(shown(" 2 ")).isEqualTo(shown("002-write-export"));
    assertThat(project.run("workspace", "get-injected", "2").objects()).isEmpty();
    project.run("workspace", "show", "9").error(66, "not_found");
    Rows.execute(project, "UPDATE campaign SET tasks = replace(tasks, 'write-export', 'print')");
    project.run("workspace", "complete", "2", "--delivered", "d").error(66, "not_found");
    project.run("campaign", "complete").answer();
    project.run("workspace", "show", "1").error(66, "not_found");
  }

  private void merge(String task) {
    String plan = "{\"objective\": \"Revised\", \"tasks\": [{" + task + "}]}";
    project.runWith(plan, "campaign", "merge-revised-plan", "-").answer();
  }

  private JsonObject create(String seq) {
    String plan = project.run("plan", "list", "--get", "/0/id").out().strip();
    return project.run("workspace", "create", "--plan-id", plan, "--task", seq).object();
  }

  private List<JsonObject> existing(String seq) {
    JsonObject answer = create(seq);
    assertThat(answer.array("created").isEmpty()).isTrue();
    return answer.array("existing").objects();
  }

  private JsonObject complete(String id, String delivered, String... options) {
    return run(Stream.of("workspace", "complete", id, "--delivered", delivered), options);
  }

  private JsonObject block(String id, String reason, String... options) {
    return run(Stream.of("workspace", "block", id, "--reason", reason), options);
  }

  private JsonObject run(Stream<String> words, String... options) {
    return project.run(Stream.concat(words, Stream.of(options)).toArray(String[]::new)).object();
  }

  private JsonObject refused(String... words) {
    return project
        .run(Stream.concat(Stream.of("workspace"), Stream.of(words)).toArray(String[]::new))
        .error(69, "conflict");
  }

  private JsonObject shown(String id) {
    return project.run("workspace", "show", id).object();
  }

  private JsonObject task(String seq) {
    return project.run("campaign", "tasks").objects().stream()
        .filter(task -> seq.equals(task.text("seq")))
        .findFirst()
        .orElseThrow();
  }

  private String taskStatus(String seq) {
    return task(seq).text("status");
  }

  private List<String> blocks() {
    return events("WORKSPACE_BLOCKED").stream().map(event -> event.text("reason")).toList();
  }

  private List<JsonObject> events(String type) {
    return project.run("event", "list", "--type", type).objects().stream()
        .map(event -> event.object("metadata"))
        .toList();
  }
}
