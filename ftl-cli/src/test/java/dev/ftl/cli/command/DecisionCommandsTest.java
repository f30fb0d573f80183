package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Fixtures;
import dev.ftl.cli.Project;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionCommandsTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  @Test
  void answersTheDecisionAndItsExitCode() {
    assertThat(project.runWith("Decision: CONFIRM", "decision", "parse", "-").object(3))
        .isEqualTo(
            JsonObject.of("decision", "CONFIRM")
                .with("markers_found", JsonArray.of("CONFIRM"))
                .with("questions", JsonArray.EMPTY)
                .with("plan_json", null)
                .with("validation", null)
                .with("inferred", false));
    project.runWith("### Confidence: PROCEED", "decision", "parse", "-").answer(0);
    project.runWith("", "decision", "parse", "-").answer(1);
    JsonObject clarify =
        project.runWith("CLARIFY\n1. Which one?\n", "decision", "parse", "-").object(2);
    assertThat(clarify.get("questions")).isEqualTo(JsonArray.of("Which one?"));
    assertThat(folder.resolve(".ftl")).doesNotExist();
  }

  @Test
  void readsAFileRelativeToTheCurrentFolder() {
    project.write("answers/planner.md", Project.DIAMOND);
    JsonObject decision = project.run("decision", "parse", "answers/planner.md").object();
    assertThat(decision.text("decision")).isEqualTo("PROCEED");
    assertThat(decision.get("inferred")).isEqualTo(new Json.Bool(true));
    assertThat(decision.object("plan_json").array("tasks").size()).isEqualTo(4);
  }

  @Test
  void aPlanThatIsNotValidIsNegative() {
    String answer = "PROCEED\n{\"objective\": \"o\", \"tasks\": [{\"seq\": \"001\"}]}";
    JsonObject decision = project.runWith(answer, "decision", "parse", "-").object(1);
    assertThat(decision.text("decision")).isEqualTo("PROCEED");
    assertThat(decision.object("validation").get("valid")).isEqualTo(new Json.Bool(false));
    assertThat(decision.object("validation").array("errors").size()).isEqualTo(3);
    project.runWith("CONFIRM" + answer, "decision", "parse", "-").answer(1);
    project.runWith("CLARIFY\n" + answer, "decision", "parse", "-").answer(2);
  }

  @Test
  void aPlannersOpenQuestionsComeBeforeItsPlan() {
    String answer = "## Blocking Questions\n\n1. Which delimiter?\n\n" + Project.DIAMOND;
    JsonObject decision = project.runWith(answer, "decision", "parse", "-").object(2);
    assertThat(decision.text("decision")).isEqualTo("CLARIFY");
    assertThat(decision.get("questions")).isEqualTo(JsonArray.of("Which delimiter?"));
    assertThat(decision.object("plan_json").array("tasks").size()).isEqualTo(4);
    String none = answer.replace("1. Which delimiter?", "None.");
    assertThat(project.runWith(none, "decision", "parse", "-").object().text("decision"))
        .isEqualTo("PROCEED");
    String thought = "<think>\n{\"tasks\": 1}\nCLARIFY\n</think>\n" + Project.DIAMOND;
    assertThat(project.runWith(thought, "decision", "parse", "-").object().get("inferred"))
        .isEqualTo(new Json.Bool(true));
    project.runWith(thought, "plan", "write").object();
  }

  @Test
  void findsThePlanBehindOtherJson() {
    String answer =
        "The answer looks like this:\n```json\n{\"rows\": 3}\n```\n\n```json\n"
            + Project.DIAMOND
            + "```\n";
    assertThat(project.runWith(answer, "decision", "parse", "-").object().get("inferred"))
        .isEqualTo(new Json.Bool(true));
    project.runWith(answer, "plan", "write").object();
    project.run("campaign", "create", "Export to CSV").object();
    project.runWith(answer, "campaign", "add-tasks").object();
    project.runWith(answer, "campaign", "merge-revised-plan", "-").object();
  }

  @Test
  void warnsOfSharedFilesAsPlanWriteDoes() {
    String plan =
        """
        {"objective": "o", "tasks": [
          {"seq": "001", "slug": "a", "delta": ["app.py"], "verify": "true"},
          {"seq": "002", "slug": "b", "delta": ["./app.py"], "verify": "true"}]}
        """;
    JsonObject validation =
        project.runWith(plan, "decision", "parse").object().object("validation");
    assertThat(validation.get("valid")).isEqualTo(Json.of(true));
    assertThat(validation.get("warnings"))
        .isEqualTo(
            JsonArray.of("Tasks 001 and 002 may run at the same time, and each changes app.py"))
        .isEqualTo(project.runWith(plan, "plan", "write").object().get("warnings"));
  }

  @Test
  void refusesWhatItCannotRead() throws Exception {
    assertThat(project.run("decision", "parse", "gone.md").error(66, "not_found").text("error"))
        .contains("gone.md");
    project.run("decision", "parse", ".").error(74, "io");
    project.run("decision", "parse", "").error(64, "usage");
    project.run("decision", "parse").error(64, "usage");
    Files.write(folder.resolve("latin.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    project.run("decision", "parse", "latin.md").error(65, "invalid_data");
    Files.write(folder.resolve("large.md"), new byte[10 * 1024 * 1024 + 1]);
    project.run("decision", "parse", "large.md").error(65, "too_large");
  }

  @Test
  void readsARealPlannersAnswer() {
    project.write("answer.md", Fixtures.text("session/planner-output.md"));
    JsonObject decision = project.run("decision", "parse", "answer.md").object();
    assertThat(decision.get("markers_found")).isEqualTo(JsonArray.of("PROCEED"));
    assertThat(decision.get("inferred")).isEqualTo(new Json.Bool(false));
    assertThat(decision.object("plan_json").array("tasks").size()).isEqualTo(5);
    assertThat(decision.get("validation"))
        .isEqualTo(JsonObject.of("valid", true).with("errors", JsonArray.EMPTY));
  }
}
