package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Fixtures;
import dev.ftl.cli.Project;
import dev.ftl.cli.Rows;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workspaces in a database that a Python FTL wrote.
class PythonWorkspacesTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void createTheDatabase() {
    project = new Project(folder);
    Fixtures.pythonDatabase(folder.resolve(".ftl/ftl.db"));
  }

  @Test
  void listsAndShowsThem() {
    List<JsonObject> all = project.run("workspace", "list", "--campaign-id", "all").objects();
    assertThat(all).hasSize(7);
    assertThat(project.run("workspace", "list").objects()).isEmpty();
    JsonObject shown = project.run("workspace", "show", "002-read-file").object();
    assertThat(shown.text("verify_source")).isEqualTo("tests/test_bookmarks.py");
    assertThat(shown.get("utilized_memories"))
        .isEqualTo(JsonArray.of(JsonObject.of("name", "missing-parser").with("type", "failure")));
    assertThat(shown.array("code_contexts").objects().getFirst().text("exports"))
        .isEqualTo("app, LIMIT, Folder, read()");
  }

  @Test
  void completesABlockedOneAndItsOwnCampaignsTask() {
    JsonObject before = project.run("workspace", "show", "004-add-route").object();
    JsonObject after =
        project
            .run(
                "workspace",
                "complete",
                "004_add-route_blocked.xml",
                "--delivered",
                "routed",
                "--full")
            .object();
    assertThat(after.without("completed_at"))
        .isEqualTo(
            before.with("status", "complete").with("delivered", "routed").without("completed_at"));
    assertThat(
            Rows.text(
                project, "SELECT json_extract(tasks, '$[3].status') FROM campaign WHERE id = 1"))
        .isEqualTo("complete");
    assertThat(Rows.text(project, "SELECT tasks FROM campaign WHERE id = 2")).isEqualTo("[]");
  }

  @Test
  void letsASecondCampaignHaveAWorkspaceOfTheSameName() {
    // Only what is relevant to the objective is given, which none of these rows is by itself.
    Rows.execute(
        project, "UPDATE memory SET \"trigger\" = (SELECT objective FROM campaign WHERE id = 2)");
    JsonObject created =
        project
            .run("workspace", "create", "--plan-id", "4", "--task", "001")
            .object()
            .array("created")
            .objects()
            .getFirst();
    assertThat(created.text("workspace_id")).isEqualTo("001-spec-import");
    assertThat(created.get("campaign_id")).isEqualTo(Json.of(2));
    assertThat(created.get("framework_confidence")).isEqualTo(Json.of(new BigDecimal("0.9")));
    assertThat(created.object("prior_knowledge").array("failures").size()).isEqualTo(5);
    assertThat(created.object("prior_knowledge").array("patterns").size()).isEqualTo(3);
    assertThat(project.run("workspace", "show", "001-spec-import").object()).isEqualTo(created);
  }

  @Test
  void refusesTheDeltaThatOnceLeakedAFile() {
    project.run("workspace", "create", "--plan-id", "7").error(65, "invalid_data");
  }

  @Test
  void bearsRowsOfNulls() {
    Rows.execute(project, "INSERT INTO workspace (workspace_id, campaign_id) VALUES ('null', 2)");
    Rows.execute(
        project,
        "UPDATE workspace SET status = NULL, budget = NULL, framework_confidence = NULL, delta ="
            + " NULL, idioms = 'junk', prior_knowledge = '[1]', created_at = 'never' WHERE"
            + " workspace_id = 'null'");
    JsonObject shown = project.run("workspace", "show", "null").object();
    assertThat(shown.get("budget")).isEqualTo(Json.of(5));
    assertThat(shown.get("status")).isEqualTo(Json.NULL);
    assertThat(shown.get("prior_knowledge")).isEqualTo(JsonObject.EMPTY);
    assertThat(project.run("workspace", "list").objects()).hasSize(1);
    assertThat(project.run("workspace", "get-injected", "null").objects()).isEmpty();
    assertThat(project.run("workspace", "block", "null", "--reason", "r").object().text("status"))
        .isEqualTo("blocked");
    assertThat(
            project
                .run("workspace", "complete", "null", "--delivered", "d")
                .object()
                .text("status"))
        .isEqualTo("complete");
  }
}
