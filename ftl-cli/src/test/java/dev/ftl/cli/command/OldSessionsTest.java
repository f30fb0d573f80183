package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Fixtures;
import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions and explorations that a Python FTL left.
class OldSessionsTest {

  private static final String SESSION = "5e55104a";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void createDatabase() {
    project = new Project(folder);
    Fixtures.pythonDatabase(folder.resolve(".ftl/ftl.db"));
  }

  @Test
  void resultsWithoutASessionBelongToNone() {
    List<JsonObject> sessions = project.run("orchestration", "sessions").objects();
    assertThat(sessions).hasSize(1);
    assertThat(sessions.getFirst().without("created_at"))
        .isEqualTo(
            JsonObject.of("id", SESSION)
                .with("objective", null)
                .with(
                    "modes",
                    JsonObject.of("structure", "ok")
                        .with("pattern", "ok")
                        .with("memory", "partial")
                        .with("delta", "error"))
                .with("quorum_met", true));
  }

  @Test
  void resultsAreBroughtIntoOneForm() {
    JsonObject aggregate =
        project.run("exploration", "aggregate-session", "--session", SESSION).object();
    assertThat(aggregate.object("structure").get("directories"))
        .isEqualTo(JsonObject.of("app", true).with("tests", true));
    assertThat(aggregate.object("delta").text("_error")).isEqualTo("the index is stale");
    assertThat(aggregate.object("delta").array("candidates").objects())
        .containsExactly(JsonObject.of("path", "bookmarks.py"));
  }

  @Test
  void explorationsAreReadAndSectionsCanBeAskedFor() {
    JsonObject read = project.run("exploration", "read").object();
    assertThat(read.number("id")).isEqualTo(3L);
    assertThat(read.object("_meta").without("created_at"))
        .isEqualTo(
            JsonObject.of("version", "1.0")
                .with("git_sha", "9c1d7be")
                .with("objective", "Import bookmarks")
                .with("session_id", null));
    assertThat(project.run("exploration", "get-pattern").object().number("confidence"))
        .hasToString("0.9");
    assertThat(project.run("exploration", "read", "--campaign-id", "1").answer())
        .isEqualTo(Json.NULL);
  }

  @Test
  void theSessionGoesOn() {
    assertThat(write("structure", "{\"status\": \"partial\"}").object().text("status"))
        .isEqualTo("kept");
    assertThat(write("delta", "{}").object().text("status")).isEqualTo("written");

    JsonObject saved =
        project.run("exploration", "aggregate-session", "--session", SESSION, "--save").object();
    assertThat(saved.number("campaign_id")).as("the active campaign").isEqualTo(2L);
    assertThat(project.run("exploration", "read", "--campaign-id", "2").object()).isEqualTo(saved);
    assertThat(saved.object("pattern").number("confidence")).hasToString("0.9");

    assertThat(project.run("exploration", "clear").object()).isEqualTo(JsonObject.of("cleared", 4));
    assertThat(project.run("exploration", "clear-session", "--session", SESSION).object())
        .isEqualTo(JsonObject.of("cleared", 5));
    assertThat(
            project
                .run("orchestration", "check-explorers", "--session", SESSION)
                .object()
                .get("completed"))
        .isEqualTo(JsonArray.EMPTY);
  }

  private Ran write(String mode, String body) {
    return project.runWith(
        body, "exploration", "write-result", "--session", SESSION, "--mode", mode);
  }
}
