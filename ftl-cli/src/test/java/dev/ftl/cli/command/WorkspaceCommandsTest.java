package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Rows;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceCommandsTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void beginACampaign() {
    project = new Project(folder);
    Rows.execute(project, "INSERT INTO campaign (objective, tasks) VALUES ('Export', '[]')");
    project.runWith(Project.DIAMOND, "plan", "write");
    Rows.execute(project, "UPDATE campaign SET tasks = (SELECT tasks FROM plan)");
  }

  @Test
  void fillsAWorkspaceWithAllThatItsAgentNeeds() {
    Rows.execute(
        project,
        "INSERT INTO memory (name, type, \"trigger\", resolution, \"match\", cost) VALUES ('cheap',"
            + " 'failure', 'Export to CSV', 'f', NULL, 1), ('dear', 'failure', 'export to csv',"
            + " 'f2', 'm', 9), ('', 'failure', 'Export to CSV', 'x', 'y', 99), ('idea', 'pattern',"
            + " 'Export to CSV', 'i', NULL, 5), ('far', 'failure', 'zzz', 'f', NULL, 999)");
    Rows.execute(
        project,
        "INSERT INTO exploration (pattern) VALUES ('{\"confidence\": 0.8}'), ('{\"confidence\":"
            + " 7}')");
    JsonObject workspace = created("--task", "1").getFirst();
    assertThat(workspace.text("created_at")).matches("\\d{4}-.*\\.\\d{6}Z");
    assertThat(workspace.without("created_at", "idioms"))
        .isEqualTo(
            JsonObject.of("id", 1)
                .with("workspace_id", "001-spec-export")
                .with("campaign_id", 1)
                .with("seq", "001")
                .with("slug", "spec-export")
                .with("status", "active")
                .with("completed_at", null)
                .with("blocked_at", null)
                .with("objective", "Export to CSV")
                .with("delta", JsonArray.EMPTY)
                .with("creates", JsonArray.of("test_export.py"))
                .with("verify", "pytest test_export.py")
                .with("verify_source", "test_export.py")
                .with("budget", 5)
                .with("framework", "flask")
                .with("framework_confidence", new BigDecimal("0.5"))
                .with(
                    "prior_knowledge",
                    JsonObject.of(
                            "failures",
                            JsonArray.of(
                                JsonObject.of("name", "dear")
                                    .with("cost", 9)
                                    .with("trigger", "export to csv")
                                    .with("fix", "f2")
                                    .with("match", "m"),
                                JsonObject.of("name", "cheap")
                                    .with("cost", 1)
                                    .with("trigger", "Export to CSV")
                                    .with("fix", "f")
                                    .with("match", null)))
                        .with(
                            "patterns",
                            JsonArray.of(
                                JsonObject.of("name", "idea")
                                    .with("saved", 5)
                                    .with("trigger", "Export to CSV")
                                    .with("insight", "i")))
                        .with("sibling_failures", JsonArray.EMPTY))
                .with("lineage", JsonObject.of("parents", JsonArray.EMPTY))
                .with("delivered", "")
                .with("utilized_memories", JsonArray.EMPTY)
                .with("code_contexts", JsonArray.EMPTY)
                .with("preflight", JsonArray.EMPTY));
    assertThat(workspace.object("idioms"))
        .isEqualTo(project.run("framework", "idioms", "Flask").answer());
    assertThat(event("WORKSPACE_CREATED"))
        .isEqualTo(
            JsonObject.of("id", 1)
                .with("workspace_id", "001-spec-export")
                .with("campaign_id", 1)
                .with("seq", "001")
                .with("slug", "spec-export")
                .with("plan_id", 1));
  }

  @Test
  void takesTheConfidenceOfTheCampaignsExploration() {
    Rows.execute(
        project,
        "INSERT INTO exploration (campaign_id, pattern) VALUES (1, '{\"confidence\": 0.9}'),"
            + " (NULL, '{\"confidence\": 0.7}')");
    assertThat(created("--task", "001").getFirst().get("framework_confidence"))
        .isEqualTo(Json.of(new BigDecimal("0.9")));
    Rows.execute(project, "INSERT INTO exploration (campaign_id, pattern) VALUES (1, 'junk')");
    assertThat(created("--task", "002").getFirst().get("framework_confidence"))
        .isEqualTo(Json.of(new BigDecimal("0.5")));
  }

  @Test
  void takesThePlansIdiomsForAFrameworkThatIsNotKnown() {
    String plan =
        """
        {"objective": "o", "idioms": {"required": ["r"]}, "tasks": [
          {"seq": "009", "slug": "s", "type": "VERIFY", "delta": [], "verify": "true", "budget": 3,
           "preflight": ["make"]}]}
        """;
    project.runWith(plan, "plan", "write");
    Rows.execute(project, "UPDATE campaign SET framework = 'Bottle'");
    JsonObject workspace =
        project
            .run("workspace", "create", "--plan-id", "2", "--full")
            .object()
            .array("created")
            .objects()
            .getFirst();
    assertThat(workspace.text("framework")).isEqualTo("Bottle");
    assertThat(workspace.object("idioms"))
        .isEqualTo(JsonObject.of("required", JsonArray.of("r")).with("forbidden", JsonArray.EMPTY));
    assertThat(workspace.get("budget")).isEqualTo(Json.of(3));
    assertThat(workspace.get("preflight")).isEqualTo(JsonArray.of("make"));
  }

  @Test
  void takesWhatTheExplorationFoundWhereNothingElseIsKnown() {
    Rows.execute(project, "UPDATE plan SET framework = NULL, idioms = '{}'");
    Rows.execute(project, "UPDATE campaign SET framework = ''");
    String pattern =
        "{\"framework\": \"bottle\", \"frameworks\": [{\"name\": \"bottle\", \"confidence\": 0.9}],"
            + " \"idioms\": {\"required\": [\"r\"]}}";
    Rows.execute(
        project,
        "INSERT INTO exploration (campaign_id, pattern) VALUES (NULL, '%s'), (7, '{}')"
            .formatted(pattern));
    JsonObject workspace = created("--task", "1").getFirst();
    assertThat(workspace.text("framework")).isEqualTo("bottle");
    assertThat(workspace.get("framework_confidence")).isEqualTo(Json.of(new BigDecimal("0.9")));
    assertThat(workspace.object("idioms"))
        .isEqualTo(JsonObject.of("required", JsonArray.of("r")).with("forbidden", JsonArray.EMPTY));
    Rows.execute(project, "UPDATE plan SET idioms = '{\"forbidden\": [\"f\"]}'");
    assertThat(created("--task", "2").getFirst().object("idioms").get("forbidden"))
        .isEqualTo(JsonArray.of("f"));
    Rows.execute(project, "UPDATE plan SET framework = 'flask'");
    assertThat(created("--task", "3").getFirst().object("idioms"))
        .isEqualTo(project.run("framework", "idioms", "flask").answer());
  }

  @Test
  void createsAllOrReturnsWhatIsThere() {
    List<JsonObject> first = created();
    assertThat(first)
        .extracting(workspace -> workspace.text("workspace_id"))
        .containsExactly(
            "001-spec-export", "002-write-export", "003-document-export", "004-verify-all");
    JsonObject again = create("--full");
    assertThat(again.array("created").isEmpty()).isTrue();
    assertThat(again.array("existing").objects()).isEqualTo(first);
    project.run("workspace", "complete", "002-write-export", "--delivered", "d").answer();
    assertThat(create("--task", "2").array("existing").objects().getFirst().text("status"))
        .isEqualTo("complete");
    assertThat(create().array("existing").objects().get(1))
        .isEqualTo(
            JsonObject.of("id", 2)
                .with("workspace_id", "002-write-export")
                .with("seq", "002")
                .with("slug", "write-export")
                .with("status", "complete"));
    assertThat(count("WORKSPACE_CREATED")).isEqualTo(4);
  }

  @Test
  void needsAPlanATaskAndAnActiveCampaign() {
    project.run("workspace", "create", "--plan-id", "9").error(66, "not_found");
    JsonObject unknown =
        project.run("workspace", "create", "--plan-id", "1", "--task", "9").error(66, "not_found");
    assertThat(unknown.text("error")).isEqualTo("Neither plan 1 nor campaign 1 has a task 9");
    Rows.execute(project, "UPDATE campaign SET status = 'complete'");
    JsonObject none = project.run("workspace", "create", "--plan-id", "1").error(66, "not_found");
    assertThat(none.text("hint")).startsWith("ftl campaign create ");
    project.run("workspace", "create", "--plan-id", "x").error(64, "usage");
    project.run("workspace", "create").error(64, "usage");
  }

  @Test
  void knowsItsCompleteParentsAndItsBlockedSiblings() {
    created("--task", "001");
    project.run("workspace", "complete", "001-spec-export", "--delivered", "a test").answer();
    JsonObject second = created("--task", "002").getFirst();
    assertThat(second.object("lineage"))
        .isEqualTo(
            JsonObject.of(
                "parents",
                JsonArray.of(
                    JsonObject.of("seq", "001")
                        .with("workspace_id", "001-spec-export")
                        .with("delivered", "a test"))));
    created("--task", "003");
    JsonObject older = block("003-document-export", "no words\n");
    JsonObject blocked =
        block(
            "002-write-export",
            "no csv\nin this Python\n- **Tried:** import csv\n  and unicodecsv\nUnknown: why");
    JsonObject last = created("--task", "004").getFirst();
    assertThat(last.object("lineage").array("parents").isEmpty()).isTrue();
    assertThat(last.object("prior_knowledge").get("sibling_failures"))
        .isEqualTo(
            JsonArray.of(
                JsonObject.of("name", "sibling-002-write-export")
                    .with("trigger", "no csv")
                    .with("fix", "import csv\nand unicodecsv")
                    .with("cost", 1000)
                    .with("source", JsonArray.of("002-write-export"))
                    .with("reason", blocked.text("delivered").substring("BLOCKED: ".length()))
                    .with("blocked_at", blocked.text("blocked_at")),
                JsonObject.of("name", "sibling-003-document-export")
                    .with("trigger", "no words")
                    .with("fix", "")
                    .with("cost", 1000)
                    .with("source", JsonArray.of("003-document-export"))
                    .with("reason", "no words\n")
                    .with("blocked_at", older.text("blocked_at"))));
  }

  @Test
  void changesTheTaskOfItsOwnCampaignAndSlugOnly() {
    created();
    Rows.execute(project, "UPDATE campaign SET status = 'complete'");
    Rows.execute(
        project,
        "INSERT INTO campaign (objective, tasks) SELECT 'Next', tasks FROM campaign WHERE id = 1");
    complete("001-spec-export", "of the first campaign");
    assertThat(taskStatus(0)).isEqualTo("pending");
    assertThat(
            Rows.text(
                project, "SELECT json_extract(tasks, '$[0].status') FROM campaign WHERE id=1"))
        .isEqualTo("complete");

    Rows.execute(project, "UPDATE campaign SET tasks = replace(tasks, 'write', 'print')");
    complete("002-write-export", "another slug");
    assertThat(taskStatus(1)).isEqualTo("pending");
  }

  @Test
  void meansTheActiveCampaignsWorkspaceElseTheNewest() {
    created();
    Rows.execute(project, "UPDATE campaign SET status = 'complete'");
    Rows.execute(project, "INSERT INTO campaign (objective) VALUES ('Next')");
    assertThat(shown("001-spec-export").get("campaign_id")).isEqualTo(Json.of(1));
    created();
    assertThat(shown("001-spec-export").get("campaign_id")).isEqualTo(Json.of(2));
    Rows.execute(project, "UPDATE campaign SET status = 'complete' WHERE id = 2");
    Rows.execute(project, "UPDATE campaign SET status = 'active' WHERE id = 1");
    assertThat(shown("/x/001_spec-export_active.xml").get("campaign_id")).isEqualTo(Json.of(1));
  }

  @Test
  void namesWhatItDoesNotFind() {
    for (List<String> call :
        List.of(
            List.of("complete", "009-none", "--delivered", "d"),
            List.of("block", "009-none", "--reason", "r"),
            List.of("parse", "009-none"),
            List.of("show", "009-none"),
            List.of("get-injected", "009-none"),
            List.of("get-injected", "009*"))) {
      String[] words = Stream.concat(Stream.of("workspace"), call.stream()).toArray(String[]::new);
      JsonObject error = project.run(words).error(66, "not_found");
      assertThat(error.text("error")).contains("009");
      assertThat(error.text("hint")).startsWith("ftl workspace list");
    }
  }

  @Test
  void listsNewestFirst() {
    created();
    block("002-write-export", "r");
    List<JsonObject> all = project.run("workspace", "list").objects();
    assertThat(all)
        .extracting(workspace -> workspace.text("seq"))
        .containsExactly("004", "003", "002", "001");
    assertThat(all.getFirst().names())
        .containsExactly(
            "id",
            "workspace_id",
            "campaign_id",
            "seq",
            "slug",
            "status",
            "objective",
            "verify",
            "budget",
            "delivered",
            "created_at",
            "completed_at",
            "blocked_at");
    assertThat(project.run("workspace", "list", "--status", "blocked").objects())
        .containsExactly(all.get(2));
    assertThat(project.run("workspace", "list", "--limit", "1").objects())
        .containsExactly(all.getFirst());
    assertThat(project.run("workspace", "list", "--full", "--status", "blocked").objects())
        .containsExactly(shown("2"));

    Rows.execute(project, "UPDATE campaign SET status = 'complete'");
    assertThat(project.run("workspace", "list").objects()).isEmpty();
    assertThat(project.run("workspace", "list", "--campaign-id", "1").objects()).isEqualTo(all);
    assertThat(project.run("workspace", "list", "--campaign-id", "all").objects()).isEqualTo(all);
    assertThat(project.run("workspace", "list", "--campaign-id", "all", "--full").objects())
        .hasSize(4)
        .contains(shown("001-spec-export"));
    project.run("workspace", "list", "--campaign-id", "7").error(66, "not_found");
    project.run("workspace", "list", "--campaign-id", "-1").error(64, "usage");
    project.run("workspace", "list", "--status", "done").error(64, "usage");
  }

  @Test
  void listsTheMemoriesThatWorkspacesWereGiven() {
    created("--task", "001");
    assertThat(project.run("workspace", "get-injected", "001-spec-export").objects()).isEmpty();
    Rows.execute(
        project,
        "INSERT INTO memory (name, type, \"trigger\", resolution, cost) VALUES"
            + " ('f', 'failure', 'Export to CSV', 'r', 1), ('p', 'pattern', 'Export to CSV', 'r',"
            + " 1)");
    created();
    List<JsonObject> both =
        List.of(
            JsonObject.of("name", "f").with("type", "failure"),
            JsonObject.of("name", "p").with("type", "pattern"));
    assertThat(project.run("workspace", "get-injected", "002-write-export").objects())
        .isEqualTo(both);
    assertThat(project.run("workspace", "get-injected", "00*").objects()).isEqualTo(both);
    assertThat(project.run("workspace", "get-injected", "*").objects()).isEqualTo(both);
    assertThat(project.run("workspace", "get-injected", "001*").objects()).isEmpty();
    assertThat(Rows.text(project, "SELECT SUM(access_count) FROM memory")).isEqualTo("0");
  }

  @Test
  void clearsNothingByAccident() {
    created();
    JsonObject untouched = JsonObject.of("cleared", 0).with("kept", 4);
    assertThat(project.run("workspace", "clear-stale").object()).isEqualTo(untouched);
    assertThat(project.run("workspace", "clear-stale", "--all").object()).isEqualTo(untouched);
    project.run("workspace", "clear-stale", "--keep", "9").error(66, "not_found");
    Rows.execute(project, "UPDATE campaign SET status = 'complete'");
    assertThat(project.run("workspace", "clear-stale").object()).isEqualTo(untouched);
    assertThat(project.run("workspace", "clear-stale", "--keep", "1").object())
        .isEqualTo(untouched);
    assertThat(count("WORKSPACES_CLEARED")).isZero();
    assertThat(project.run("workspace", "clear-stale", "--all").object())
        .isEqualTo(JsonObject.of("cleared", 4).with("kept", 0));
    assertThat(event("WORKSPACES_CLEARED"))
        .isEqualTo(JsonObject.of("campaign_ids", JsonArray.of(1)).with("cleared", 4));
  }

  @Test
  void clearsTheWorkspacesOfCampaignsThatAreNotActive() {
    created();
    Rows.execute(project, "UPDATE campaign SET status = 'complete'");
    Rows.execute(project, "INSERT INTO campaign (objective) VALUES ('Next')");
    Rows.execute(project, "INSERT INTO workspace (workspace_id) VALUES ('of-no-campaign')");
    created("--task", "001");
    assertThat(project.run("workspace", "clear-stale", "--keep", "1").object())
        .isEqualTo(JsonObject.of("cleared", 1).with("kept", 5));
    assertThat(project.run("workspace", "clear-stale").object())
        .isEqualTo(JsonObject.of("cleared", 4).with("kept", 1));
  }

  @Test
  void losesNoCompletionOfManyAtOnce() throws InterruptedException {
    StringBuilder tasks = new StringBuilder();
    for (int seq = 1; seq <= 8; seq++) {
      tasks
          .append(seq == 1 ? "" : ",")
          .append(
              "{\"seq\": \"10%d\", \"slug\": \"s\", \"type\": \"VERIFY\", \"delta\": [], \"verify\": \"true\"}"
                  .formatted(seq));
    }
    project.runWith("{\"objective\": \"o\", \"tasks\": [" + tasks + "]}", "plan", "write");
    Rows.execute(project, "UPDATE campaign SET tasks = (SELECT tasks FROM plan WHERE id = 2)");
    project.run("workspace", "create", "--plan-id", "2").answer();
    List<Thread> threads =
        IntStream.rangeClosed(1, 8)
            .mapToObj(seq -> Thread.ofPlatform().start(() -> complete("10" + seq + "-s", "d")))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(project.run("workspace", "list", "--status", "complete").objects()).hasSize(8);
    assertThat(
            Rows.text(
                project,
                "SELECT COUNT(*) FROM campaign, json_each(tasks) task"
                    + " WHERE json_extract(task.value, '$.status') = 'complete'"))
        .isEqualTo("8");
  }

  private List<JsonObject> created(String... options) {
    return create(Stream.concat(Stream.of("--full"), Stream.of(options)).toArray(String[]::new))
        .array("created")
        .objects();
  }

  private JsonObject create(String... options) {
    String[] words =
        Stream.concat(Stream.of("workspace", "create", "--plan-id", "1"), Stream.of(options))
            .toArray(String[]::new);
    return project.run(words).object();
  }

  private JsonObject complete(String id, String delivered) {
    return project.run("workspace", "complete", id, "--delivered", delivered, "--full").object();
  }

  private JsonObject block(String id, String reason) {
    return project.run("workspace", "block", id, "--reason", reason, "--full").object();
  }

  private JsonObject shown(String id) {
    JsonObject shown = project.run("workspace", "show", id).object();
    assertThat(project.run("workspace", "parse", id).object()).isEqualTo(shown);
    return shown;
  }

  private String taskStatus(int index) {
    String path = "'$[" + index + "].status'";
    return Rows.text(
        project,
        "SELECT COALESCE(json_extract(tasks, %s), 'pending') FROM campaign ORDER BY id DESC"
            .formatted(path));
  }

  private JsonObject event(String type) {
    return project.run("event", "list", "--type", type).objects().getFirst().object("metadata");
  }

  private int count(String type) {
    return project.run("event", "list", "--type", type).objects().size();
  }
}
