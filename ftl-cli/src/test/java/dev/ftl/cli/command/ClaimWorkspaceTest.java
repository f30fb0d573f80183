package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `campaign claim --workspace`.
class ClaimWorkspaceTest {

  private static final String PLAN =
      """
      {"objective": "Export", "framework": "flask", "tasks": [
        {"seq": "001", "slug": "first", "delta": ["app.py"], "verify": "true"},
        {"seq": "002", "slug": "second", "delta": [], "creates": ["b.py"], "verify": "true"}]}
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void beginACampaign() {
    project = new Project(folder);
    project.run("campaign", "create", "Campaign").answer();
    project.runWith(PLAN, "campaign", "add-tasks").answer();
  }

  @Test
  void leavesTheTaskWhenItsWorkspaceCannotBeCreated() {
    project.run("campaign", "claim", "--owner", "a", "--workspace").error(65, "invalid_data");
    assertThat(project.run("campaign", "next-task").object().text("status")).isEqualTo("pending");
    assertThat(project.run("event", "list", "--type", "WORKSPACE_CREATED").objects()).isEmpty();
  }

  @Test
  void createsTheWorkspaceOfTheTask() {
    project.write("app.py", "import os\n");
    JsonObject task = claim("--owner", "a", "--lease", "60", "--workspace");
    assertThat(task.text("owner")).isEqualTo("a");
    assertThat(task.text("lease_until")).isNotNull();
    JsonObject workspace = task.object("workspace");
    assertThat(workspace.text("workspace_id")).isEqualTo("001-first");
    assertThat(workspace.text("objective")).isEqualTo("Campaign");
    assertThat(workspace.array("code_contexts").size()).isEqualTo(1);
    assertThat(project.run("workspace", "show", "1").object()).isEqualTo(workspace);

    JsonObject again = claim("--owner", "a", "--seq", "1", "--workspace");
    assertThat(again.object("workspace")).isEqualTo(workspace);
    project
        .run("campaign", "claim", "--owner", "b", "--seq", "1", "--workspace")
        .error(69, "conflict");
    claim("--owner", "b", "--workspace");
    project.run("campaign", "claim", "--owner", "c", "--workspace").nullWithWarning();
    assertThat(project.run("workspace", "list").objects()).hasSize(2);
    assertThat(project.run("campaign", "status").object().array("tasks").objects())
        .noneMatch(stored -> stored.has("workspace"));
  }

  @Test
  void describesTheWorkspaceByTheActivePlan() {
    project.write("app.py", "import os\n");
    project.runWith(PLAN, "plan", "write").answer();
    JsonObject workspace = claim("--owner", "a", "--workspace").object("workspace");
    assertThat(workspace.text("objective")).isEqualTo("Export");
    assertThat(workspace.text("framework")).isEqualTo("flask");
    assertThat(
            project
                .run("event", "list", "--type", "WORKSPACE_CREATED")
                .objects()
                .getFirst()
                .object("metadata")
                .get("plan_id"))
        .isEqualTo(Json.of(1));
  }

  @Test
  void refreshesTheWorkspaceOfATaskThatIsTriedAgain() {
    project.write("app.py", "import os\n");
    claim("--owner", "a", "--workspace");
    project.run("workspace", "block", "1", "--reason", "r").answer();
    project.run("campaign", "update-task", "1", "pending").answer();
    assertThat(claim("--owner", "b", "--workspace").object("workspace").text("status"))
        .isEqualTo("active");
  }

  @Test
  void needsAnActiveCampaign() {
    project.run("campaign", "complete").answer();
    project.run("campaign", "claim", "--owner", "a", "--workspace").error(66, "not_found");
  }

  private JsonObject claim(String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "campaign";
    words[1] = "claim";
    System.arraycopy(options, 0, words, 2, options.length);
    return project.run(words).object();
  }
}
