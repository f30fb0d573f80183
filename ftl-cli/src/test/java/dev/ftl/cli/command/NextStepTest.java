package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers lead to the next step: an agent that finds nothing to do learns why.
class NextStepTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  @Test
  void aCampaignWithoutTasksLeadsToThePlanThatHasThem() {
    project.runWith(Project.DIAMOND, "plan", "write").object();
    assertThat(project.run("campaign", "create", "Export").object().number("plan_id"))
        .isEqualTo(1L);
    assertThat(claim().nullWithWarning())
        .isEqualTo(
            JsonObject.of("warning", "There is no task to claim: campaign 1 has no tasks yet")
                .with("hint", "ftl campaign add-tasks --plan-id 1"));
    assertThat(project.run("campaign", "add-tasks", "--plan-id", "1").object().number("count"))
        .isEqualTo(4L);
    claim().object();
  }

  @Test
  void aCampaignWithoutAPlanLeadsToTheShapeOfOne() {
    assertThat(project.run("campaign", "create", "Export").object().has("plan_id")).isFalse();
    assertThat(claim().nullWithWarning().text("hint")).isEqualTo("ftl campaign add-tasks --help");
    String db = folder.resolve(".ftl/ftl.db").toString();
    assertThat(claim("--workspace", "--db", db).nullWithWarning().text("hint"))
        .isEqualTo("ftl campaign add-tasks --help --db " + db);
  }

  @Test
  void aNullClaimSaysWhetherToWait() {
    start();
    claim().object();
    assertThat(claim("--workspace").nullWithWarning())
        .isEqualTo(
            JsonObject.of(
                    "warning",
                    "No task was ready: 1 in progress, 3 waiting for others; claim again later")
                .with("hint", "ftl campaign tasks --status in_progress"));

    project.run("campaign", "update-task", "1", "blocked").object();
    assertThat(claim().nullWithWarning())
        .isEqualTo(
            JsonObject.of(
                    "warning",
                    "No task can become ready: campaign 1 is stuck, 1 blocked and 3 pending;"
                        + " revise the plan")
                .with("hint", "ftl campaign get-replan-input"));
    project.run("campaign", "propagate-blocks").object();
    assertThat(claim().nullWithWarning().text("warning")).contains("4 blocked and 0 pending");

    for (String seq : new String[] {"1", "2", "3", "4"}) {
      project.run("campaign", "update-task", seq, "complete").object();
    }
    assertThat(claim().nullWithWarning())
        .isEqualTo(
            JsonObject.of(
                    "warning", "There is no task to claim: every task of campaign 1 is complete")
                .with("hint", "ftl campaign complete"));
  }

  @Test
  void theOutcomeIsAnsweredAndStaysInTheStatus() {
    start();
    JsonObject active = project.run("status").object();
    assertThat(active.has("last_campaign")).isFalse();
    JsonObject partial = project.run("campaign", "complete").object();
    assertThat(partial.text("outcome")).isEqualTo("partial");

    start();
    for (String seq : new String[] {"1", "2", "3", "4"}) {
      project.run("campaign", "update-task", seq, "complete").object();
    }
    JsonObject complete = project.run("campaign", "complete").object();
    assertThat(complete.text("outcome")).isEqualTo("complete");
    JsonObject status = project.run("status").object();
    assertThat(status.get("campaign")).isEqualTo(Json.NULL);
    assertThat(status.get("last_campaign"))
        .isEqualTo(
            JsonObject.of("id", 2)
                .with("objective_preview", "Export to CSV")
                .with("outcome", "complete")
                .with("completed_at", complete.text("completed_at")));

    start();
    assertThat(project.run("status").object().names()).doesNotContain("last_campaign");
  }

  private void start() {
    project.run("campaign", "create", "Export to CSV").object();
    project.runWith(Project.DIAMOND, "campaign", "add-tasks").object();
  }

  private Ran claim(String... options) {
    String[] call = new String[4 + options.length];
    System.arraycopy(new String[] {"campaign", "claim", "--owner", "ana"}, 0, call, 0, 4);
    System.arraycopy(options, 0, call, 4, options.length);
    return project.run(call);
  }
}
