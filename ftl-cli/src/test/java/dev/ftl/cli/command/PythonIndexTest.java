package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Rows;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A Python FTL that starts on the database creates its unique index on `workspace_id`.
class PythonIndexTest {

  private static final String INDEX =
      "CREATE UNIQUE INDEX idx_workspace_id ON workspace(workspace_id)";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aCampaignAfterAnother() {
    project = new Project(folder);
    campaign(1);
    project.run("workspace", "create", "--plan-id", "1").answer();
    project.run("campaign", "complete").answer();
    Rows.execute(project, INDEX);
    campaign(2);
  }

  private void campaign(int plan) {
    String tasks = Project.DIAMOND.replace("Export to CSV", "Export number " + plan);
    project.runWith(tasks, "plan", "write").answer();
    project.run("campaign", "create", "Export number " + plan).answer();
    project.runWith(tasks, "campaign", "add-tasks").answer();
  }

  private long workspaces() {
    return Long.parseLong(Rows.text(project, "SELECT COUNT(*) FROM workspace"));
  }

  @Test
  void keepsNoWorkspaceFromBeingCreated() {
    project.run("workspace", "create", "--plan-id", "2", "--task", "001").answer();
    assertThat(workspaces()).isEqualTo(5);
    Rows.execute(project, "DELETE FROM workspace WHERE campaign_id = 2");
    Rows.execute(project, INDEX);
    project.run("workspace", "create", "--plan-id", "2").answer();
    assertThat(workspaces()).isEqualTo(8);
    assertThat(
            Rows.text(project, "SELECT COUNT(*) FROM event WHERE event_type = 'WORKSPACE_CREATED'"))
        .isEqualTo("9");
    assertThat(
            Rows.text(
                project, "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'idx_workspace_id'"))
        .isEqualTo("0");
  }
}
