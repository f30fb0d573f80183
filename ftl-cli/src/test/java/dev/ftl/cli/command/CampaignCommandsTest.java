package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.Timestamps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignCommandsTest {

  private static final JsonObject NO_TASKS =
      JsonObject.of("total", 0)
          .with("pending", 0)
          .with("in_progress", 0)
          .with("complete", 0)
          .with("blocked", 0);

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  @Test
  void createsACampaign() {
    JsonObject created =
        project.run("campaign", "create", "Export to CSV", "--framework", "flask").object();
    assertThat(Timestamps.parse(created.text("created_at"))).isNotNull();
    assertThat(created.without("created_at"))
        .isEqualTo(
            JsonObject.of("id", 1)
                .with("objective", "Export to CSV")
                .with("status", "active")
                .with("tasks", JsonArray.EMPTY)
                .with("framework", "flask"));
    assertThat(created.names())
        .containsExactly("id", "objective", "status", "tasks", "framework", "created_at");
    assertThat(project.run("campaign", "active").object().without("created_at"))
        .isEqualTo(
            created
                .without("created_at")
                .with("completed_at", null)
                .with("summary", JsonObject.EMPTY)
                .with("fingerprint", JsonObject.EMPTY)
                .with("patterns_extracted", JsonArray.EMPTY));
    assertThat(project.run("campaign", "status").object())
        .isEqualTo(created.with("summary", NO_TASKS));
  }

  @Test
  void adoptsTheNewestExplorationAndPlanWithoutACampaign() {
    for (String objective : List.of("A", "B", "C")) {
      project
          .runWith(Project.DIAMOND.replace("Export to CSV", objective), "plan", "write")
          .object();
    }
    project.run("plan", "supersede", "--id", "3").object();
    assertThat(project.run("campaign", "create", "One").object().number("plan_id")).isEqualTo(2L);
    assertThat(project.run("plan", "get-active", "--get", "/id").out()).isEqualTo("2\n");
    assertThat(project.run("plan", "read", "--id", "1", "--get", "/campaign_id").out())
        .isEqualTo("null\n");
    assertThat(events("CAMPAIGN_CREATED"))
        .containsExactly("{\"campaign_id\":1,\"plan_id\":2,\"exploration_id\":null}");

    project.run("campaign", "create", "Two", "--close-active").object();
    assertThat(project.run("plan", "get-active", "--get", "/id").out())
        .as("the old campaign's plan stays with it")
        .isEqualTo("1\n");
  }

  @Test
  void refusesASecondActiveCampaign() {
    project.run("campaign", "create", "One").object();
    JsonObject error = project.run("campaign", "create", "Two").error(69, "conflict");
    assertThat(error.text("error")).isEqualTo("Campaign 1 is active: One");
    assertThat(project.run("campaign", "history").object().array("archives").size()).isZero();
  }

  @Test
  void closesTheActiveCampaignAsPartialWhenTold() {
    startDiamond();
    for (String seq : List.of("1", "2", "3", "4")) {
      project.run("campaign", "update-task", seq, "complete").object();
    }
    assertThat(project.run("campaign", "create", "Two", "--close-active").object().number("id"))
        .isEqualTo(2L);
    JsonObject archive =
        project.run("campaign", "history").object().array("archives").objects().getFirst();
    assertThat(archive.text("outcome")).isEqualTo("partial");
    assertThat(events("CAMPAIGN_COMPLETED"))
        .containsExactly("{\"campaign_id\":1,\"archive_id\":1,\"outcome\":\"partial\"}");
  }

  @Test
  void answersNoneWhenNoCampaignIsActive() {
    project.run("campaign", "active").error(66, "no_database");
    project.run("event", "emit", "OPENED").object();
    assertThat(project.run("campaign", "active").answer()).isEqualTo(Json.NULL);
    assertThat(project.run("campaign", "status").answer())
        .isEqualTo(JsonObject.of("status", "none"));
    assertThat(project.run("campaign", "history").answer())
        .isEqualTo(JsonObject.of("archives", JsonArray.EMPTY));
    assertThat(project.run("campaign", "export", "-").answer())
        .isEqualTo(JsonObject.of("campaigns", JsonArray.EMPTY));
    assertThat(project.run("campaign", "find-similar").answer()).isEqualTo(JsonArray.EMPTY);
    for (String verb : List.of("complete", "fingerprint")) {
      assertThat(project.run("campaign", verb).error(66, "not_found").text("error"))
          .isEqualTo("No campaign is active");
    }
  }

  @Test
  void completesByTheTasksWhateverTheSummarySays() {
    startDiamond();
    project.run("campaign", "update-task", "1", "complete").object();
    project.run("campaign", "update-task", "2", "blocked").object();
    JsonObject done =
        project
            .run(
                "campaign",
                "complete",
                "--summary",
                "All done",
                "--patterns",
                "[{\"name\":\"csv\"}, \"x\"]")
            .object();
    JsonObject summary =
        JsonObject.of("text", "All done")
            .with("total", 4)
            .with("pending", 2)
            .with("in_progress", 0)
            .with("complete", 1)
            .with("blocked", 1);
    JsonObject fingerprint =
        JsonObject.of("framework", "flask")
            .with("task_count", 4)
            .with("task_types", JsonArray.of("BUILD", "SPEC", "VERIFY"))
            .with("delta_files", JsonArray.EMPTY)
            .with("objective_hash", "3629d019")
            .with("objective_preview", "Export to CSV");
    String completedAt = done.text("completed_at");
    assertThat(done)
        .isEqualTo(
            JsonObject.of("status", "complete")
                .with("outcome", "partial")
                .with("objective", "Export to CSV")
                .with("completed_at", completedAt)
                .with("summary", summary)
                .with("fingerprint", fingerprint));
    assertThat(project.run("campaign", "history").object().array("archives"))
        .isEqualTo(
            JsonArray.of(
                JsonObject.of("id", 1)
                    .with("campaign_id", 1)
                    .with("objective", "Export to CSV")
                    .with("objective_preview", "Export to CSV")
                    .with("framework", "flask")
                    .with("completed_at", completedAt)
                    .with("fingerprint", fingerprint)
                    .with("outcome", "partial")
                    .with("summary", summary)
                    .with("patterns_extracted", JsonArray.of(JsonObject.of("name", "csv"), "x"))));
    project.run("campaign", "complete").error(66, "not_found");
    assertThat(project.run("campaign", "active").answer()).isEqualTo(Json.NULL);
  }

  @Test
  void findsSimilarOnesForAnObjectiveWithoutACampaign() {
    startDiamond();
    project.run("campaign", "complete").object();
    String[] similar = {"campaign", "find-similar", "--objective", "Export to CSV"};
    JsonObject found = project.run(similar).objects().getFirst();
    assertThat(found.number("similarity").doubleValue()).isEqualTo(0.6);
    assertThat(found.text("objective")).isEqualTo("Export to CSV");

    project.run("campaign", "create", "Something else entirely").object();
    assertThat(project.run("campaign", "find-similar").objects()).isEmpty();
    assertThat(project.run(similar).objects()).hasSize(1);
    project.run("campaign", "find-similar", "--objective", "").error(64, "usage");
  }

  @Test
  void aNewCampaignIsComparedByItsOwnExplorationOnly() {
    String candidates = "{\"delta\": {\"candidates\": [{\"path\": \"export.py\"}]}}";
    project.runWith(candidates, "exploration", "write").object();
    project.run("campaign", "create", "First").object();
    assertThat(project.run("campaign", "fingerprint").object().get("delta_files"))
        .isEqualTo(JsonArray.of("export.py"));
    project.run("campaign", "create", "Second", "--close-active").object();
    assertThat(project.run("campaign", "fingerprint").object().get("delta_files"))
        .isEqualTo(JsonArray.EMPTY);
    JsonObject similar =
        project.run("campaign", "find-similar", "--threshold", "0").objects().getFirst();
    assertThat(similar.number("delta_overlap").doubleValue()).isZero();
  }

  @Test
  void isCompleteWhenEveryTaskIsAndPartialWithoutAny() {
    startDiamond();
    for (String seq : List.of("1", "2", "3", "4")) {
      project.run("campaign", "update-task", seq, "complete").object();
    }
    project.run("campaign", "complete").object();
    project.run("campaign", "create", "Empty").object();
    project.runWith("Nothing\n", "campaign", "complete", "--summary", "-").object();
    List<JsonObject> archives =
        project.run("campaign", "history").object().array("archives").objects();
    assertThat(archives).extracting(a -> a.text("outcome")).containsExactly("partial", "complete");
    assertThat(archives.getFirst().object("summary")).isEqualTo(NO_TASKS.with("text", "Nothing"));
    assertThat(project.run("campaign", "history", "--limit", "1").object().array("archives").size())
        .isEqualTo(1);
  }

  @Test
  void exportsCompletedCampaignsIntoAFile() throws IOException {
    startDiamond();
    project.run("campaign", "complete").object();
    JsonObject printed = project.run("campaign", "export", "-").object();
    assertThat(printed.array("campaigns").objects().getFirst().array("tasks").size()).isEqualTo(4);
    Path file = project.write("out.json", "old");
    JsonObject exists = project.run("campaign", "export", "out.json").error(69, "conflict");
    assertThat(exists.text("error")).isEqualTo("The file " + file + " exists; --force replaces it");
    assertThat(file).hasContent("old");
    assertThat(project.run("campaign", "export", "out.json", "--force").answer())
        .isEqualTo(JsonObject.of("path", file).with("campaigns", 1));
    assertThat(JsonReader.parse(Files.readString(file))).isEqualTo(printed);
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(".ftl", "out.json");
    }
    assertThat(project.run("campaign", "export", "no/such/x.json").error(74, "io").text("error"))
        .isEqualTo(
            "Cannot write %s: there is no folder %s"
                .formatted(folder.resolve("no/such/x.json"), folder.resolve("no/such")));
    project.run("campaign", "export", ".ftl").error(74, "io");
  }

  @Test
  void exportsThroughNoLink() throws IOException {
    project.run("campaign", "create", "One").object();
    project.run("campaign", "complete").object();
    Path target = project.write("elsewhere/real.json", "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), target);
    Path dangling = Files.createSymbolicLink(folder.resolve("lost.json"), folder.resolve("no"));
    project.run("campaign", "export", "link.json").error(69, "conflict");
    project.run("campaign", "export", "lost.json").error(69, "conflict");
    assertThat(dangling).isSymbolicLink();
    project.run("campaign", "export", "link.json", "--force").object();
    assertThat(target).hasContent("old");
    assertThat(link).isRegularFile();
    assertThat(link).content().startsWith("{\n  \"campaigns\": [");
  }

  @ParameterizedTest
  @CsvSource({
    "complete --patterns {}, invalid_data",
    "export - --start soon, usage",
    "export - --end 2026-02-30, usage",
    "export - --start 2026-02-02 --end 2026-02-01, usage",
    "find-similar --threshold 1.1, usage",
    "find-similar --threshold NaN, usage",
    "find-similar --max 0, usage",
    "history --limit -1, usage",
    "create, usage"
  })
  void checksItsOptions(String words, String code) {
    project.run("campaign", "create", "One").object();
    String[] call = ("campaign " + words).split(" ");
    project.run(call).error(code.equals("usage") ? 64 : 65, code);
    assertThat(project.run("campaign", "active").object().number("id")).isEqualTo(1L);
  }

  @Test
  void refusesABlankObjective() {
    project.run("campaign", "create", " ").error(64, "usage");
    project.runWith("", "campaign", "create", "-").error(64, "usage");
  }

  @Test
  void findsCampaignsLikeTheActiveOne() {
    startDiamond();
    project.run("campaign", "complete", "--patterns", "[\"csv\"]").object();
    project.run("campaign", "create", "Export to PDF", "--framework", "flask").object();
    project.run("campaign", "complete").object();
    project.run("campaign", "create", "Export to CSV", "--framework", "django").object();
    project.run("campaign", "complete").object();
    project.run("campaign", "create", "Export as CSV").object();
    project.runWith(Project.DIAMOND, "campaign", "add-tasks").object();

    List<JsonObject> similar = project.run("campaign", "find-similar").objects();
    assertThat(similar).hasSize(1);
    JsonObject best = similar.getFirst();
    assertThat(best.names())
        .containsExactly(
            "archive",
            "campaign_id",
            "similarity",
            "objective_similarity",
            "delta_overlap",
            "task_closeness",
            "objective",
            "framework",
            "outcome",
            "completed_at",
            "fingerprint",
            "summary",
            "patterns_from");
    assertThat(best.number("campaign_id")).isEqualTo(1L);
    assertThat(best.array("patterns_from")).isEqualTo(JsonArray.of("csv"));
    assertThat(best.number("task_closeness").doubleValue()).isEqualTo(1);
    assertThat(project.run("campaign", "find-similar", "--threshold", "0").objects())
        .extracting(one -> one.number("campaign_id"))
        .containsExactly(1L, 2L);
    assertThat(project.run("campaign", "find-similar", "--threshold", "0", "--max", "1").objects())
        .hasSize(1);
  }

  private void startDiamond() {
    project.run("campaign", "create", "Export to CSV").object();
    project.runWith(Project.DIAMOND, "campaign", "add-tasks").object();
  }

  private List<String> events(String type) {
    return project.run("event", "list", "--type", type).objects().stream()
        .map(event -> event.get("metadata").toString())
        .toList();
  }
}
