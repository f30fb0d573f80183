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

class ExplorationCommandsTest {

  private static final List<String> MODES = List.of("structure", "pattern", "memory", "delta");
  private static final String CANDIDATE = "{\"candidates\": [{\"path\": \"export.py\"}]}";

  @TempDir Path folder;
  private Project project;
  private String session;

  @BeforeEach
  void createSession() {
    project = new Project(folder);
    session =
        project
            .run("orchestration", "create-session", "--objective", "Export to CSV")
            .object()
            .text("session_id");
  }

  @Test
  void keepsResultsUnlessABetterOneIsThere() {
    assertThat(result("delta", "{\"status\": \"partial\"}").object()).isEqualTo(written("delta"));
    assertThat(result("delta", "{\"status\": \"error\"}").object())
        .isEqualTo(written("delta").with("status", "kept"));
    JsonObject replaced = written("delta").with("replaced", true);
    assertThat(result("delta", CANDIDATE).object()).isEqualTo(replaced);
    assertThat(result("delta", CANDIDATE).object()).isEqualTo(replaced);
    assertThat(result("delta", "{\"candidates\": []}").object()).isEqualTo(replaced);
    assertThat(result("delta", "{\"status\": \"partial\"}").object().text("status"))
        .isEqualTo("kept");

    List<JsonObject> events =
        project.run("event", "list", "--type", "EXPLORER_RESULT").objects().stream()
            .map(event -> event.object("metadata").without("result_id", "session_id", "mode"))
            .toList();
    JsonObject ok = JsonObject.of("status", "ok").with("replaced", true);
    assertThat(events)
        .containsExactly(
            JsonObject.of("status", "partial").with("kept", "ok"),
            ok,
            ok,
            JsonObject.of("status", "error").with("kept", "partial"),
            JsonObject.of("status", "partial"));
  }

  @Test
  void aResultForAnUnknownIdCreatesTheSessionAndWarns() {
    String[] write = {"exploration", "write-result", "--session", "my run 7", "--mode", "delta"};
    Ran first = project.runWith(CANDIDATE, write);
    assertThat(first.exitCode()).isZero();
    assertThat(first.out())
        .isEqualTo("{\"session_id\":\"my run 7\",\"mode\":\"delta\",\"status\":\"written\"}\n");
    assertThat(first.err())
        .startsWith("{\"warning\":\"Session my run 7 is new: ")
        .endsWith("\"}\n")
        .hasLineCount(1);
    assertThat(project.runWith(CANDIDATE, write).object().get("replaced"))
        .as("no warning any more")
        .isEqualTo(new Json.Bool(true));
    JsonObject listed = project.run("orchestration", "sessions").objects().getFirst();
    assertThat(listed.text("id")).isEqualTo("my run 7");
    assertThat(listed.get("objective")).isEqualTo(Json.NULL);
    assertThat(listed.text("created_at")).endsWith("Z");
    assertThat(project.run("event", "list", "--type", "SESSION_CREATED").objects()).hasSize(2);
  }

  @Test
  void aResultCreatesTheDatabase(@TempDir Path empty) {
    Project fresh = new Project(empty);
    String[] write = {"exploration", "write-result", "--session", "s", "--mode", "delta"};
    fresh.runWith("{\"status\": 1}", write).error(65, "invalid_data");
    assertThat(empty).as("a refused result leaves nothing").isEmptyDirectory();
    assertThat(fresh.runWith(CANDIDATE, write).exitCode()).isZero();
    assertThat(empty.resolve(".ftl/ftl.db")).exists();
    assertThat(fresh.run("exploration", "session-status", "--session", "s").object().get("total"))
        .isEqualTo(Json.of(1));
  }

  @Test
  void anUnknownSessionIsAggregatedButNotSaved() {
    JsonObject aggregate =
        project.run("exploration", "aggregate-session", "--session", "nope").object();
    assertThat(aggregate.without("_meta")).isEqualTo(aggregate().without("_meta"));
    assertThat(MODES).allMatch(mode -> aggregate.object(mode).text("status").equals("missing"));
    assertThat(aggregate.object("_meta").get("objective")).isEqualTo(Json.NULL);
    project
        .run("exploration", "aggregate-session", "--session", "nope", "--save")
        .error(69, "conflict");
    assertThat(project.run("exploration", "clear-session", "--session", "nope").object())
        .isEqualTo(JsonObject.of("cleared", 0));
    assertThat(project.run("orchestration", "sessions").objects()).hasSize(1);
  }

  @Test
  void skipsLinesThatAreNoResult() {
    JsonObject aggregate =
        project
            .runWith(
                "I looked around.\n"
                    + "{\"mode\":\"pattern\",\"confidence\":\"0.9\"}\n"
                    + "{\"mode\":\"weather\"}\n",
                "exploration",
                "aggregate")
            .object();
    assertThat(aggregate.object("_meta").get("skipped_lines")).isEqualTo(Json.of(2));
    assertThat(aggregate.object("pattern").number("confidence")).hasToString("0.9");
    JsonObject empty = project.runWith("", "exploration", "aggregate").object();
    assertThat(MODES).allMatch(mode -> empty.object(mode).text("status").equals("missing"));
    assertThat(project.runWith(aggregate.toString(), "exploration", "write").object())
        .isEqualTo(JsonObject.of("id", 1));
  }

  @Test
  void readsWhatAModelPrints() {
    String answer = "\uFEFFHere it is:\r\n\r\n```json\r\n" + CANDIDATE + "\r\n```\r\nDone.\r\n";
    assertThat(result("delta", answer).object()).isEqualTo(written("delta"));
    assertThat(aggregate().object("delta").array("candidates").objects())
        .containsExactly(JsonObject.of("path", "export.py"));
  }

  @Test
  void refusesWhatIsNoResult() {
    JsonObject error =
        result("pattern", "{\"mode\": \"delta\", \"status\": 1, \"confidence\": \"high\"}")
            .error(65, "invalid_data");
    assertThat(error.array("details").texts())
        .containsExactly(
            "mode is delta, but pattern was expected",
            "status must be ok, partial or error, not 1",
            "confidence must be a number from 0 to 1, not \"high\"");
    result("pattern", "").error(65, "invalid_data");
    result("pattern", "[]").error(65, "invalid_data");
    result("pattern", "{\"status\": \"ok\"").error(65, "invalid_data");
    result("weather", "{}").error(64, "usage");
  }

  @Test
  void putsTheResultsOfARealSessionTogether() {
    StringBuilder lines = new StringBuilder();
    for (String mode : MODES) {
      String body = Fixtures.text("session/" + mode + ".json");
      assertThat(result(mode, body).object()).isEqualTo(written(mode));
      lines.append(body.strip()).append('\n');
    }
    JsonObject aggregate = aggregate();
    assertThat(aggregate.names())
        .containsExactly("_meta", "structure", "pattern", "memory", "delta");
    assertThat(aggregate.object("_meta").without("created_at"))
        .isEqualTo(
            JsonObject.of("version", "1.0")
                .with("git_sha", "")
                .with("objective", "Export to CSV")
                .with("session_id", session));
    assertThat(aggregate.object("_meta").text("created_at")).endsWith("Z");
    assertThat(aggregate.object("structure").object("directories").get("src"))
        .isEqualTo(Json.of(false));
    assertThat(aggregate.object("pattern").number("confidence")).hasToString("0.85");
    assertThat(aggregate.object("memory").text("status")).isEqualTo("partial");
    assertThat(aggregate.object("delta").array("candidates").size()).isEqualTo(3);

    JsonObject fromLines =
        project
            .runWith(lines.toString(), "exploration", "aggregate", "--objective", "Else")
            .object();
    assertThat(fromLines.without("_meta")).isEqualTo(aggregate.without("_meta"));
    assertThat(fromLines.object("_meta").text("objective")).isEqualTo("Else");
    assertThat(fromLines.object("_meta").get("session_id")).isEqualTo(Json.NULL);
  }

  @Test
  void marksWhatFailedAndWhatIsMissing() {
    result(
        "delta", "{\"status\": \"error\", \"message\": \"boom\", \"candidates\": {\"path\": 1}}");
    JsonObject aggregate = aggregate("--objective", "Else");
    assertThat(aggregate.object("_meta").text("objective")).isEqualTo("Else");
    assertThat(aggregate.get("delta"))
        .isEqualTo(
            JsonObject.of("mode", "delta")
                .with("status", "error")
                .with("_error", "boom")
                .with("message", "boom")
                .with("candidates", JsonArray.of(JsonObject.of("path", 1))));
    assertThat(aggregate.get("memory"))
        .isEqualTo(
            JsonObject.of("mode", "memory")
                .with("status", "missing")
                .with("failures", JsonArray.EMPTY)
                .with("patterns", JsonArray.EMPTY)
                .with("similar_campaigns", JsonArray.EMPTY));
  }

  @Test
  void savesOnceWhatSaysTheSame() {
    saveRun().error(69, "conflict");
    result("delta", CANDIDATE);
    JsonObject saved = saveRun().object();
    assertThat(saved.number("id")).isEqualTo(1L);
    assertThat(saved.without("id", "campaign_id", "_meta")).isEqualTo(aggregate().without("_meta"));
    assertThat(saveRun().object()).isEqualTo(saved);
    assertThat(project.run("exploration", "read").object().without("campaign_id")).isEqualTo(saved);
    List<JsonObject> events =
        project.run("event", "list", "--type", "SESSION_AGGREGATED").objects();
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().get("metadata"))
        .isEqualTo(
            JsonObject.of("session_id", session)
                .with("exploration_id", 1)
                .with("campaign_id", null));

    result("delta", "{\"candidates\": []}");
    assertThat(saveRun().object().number("id")).isEqualTo(2L);
  }

  @Test
  void writesWhatItReads() {
    assertThat(project.run("exploration", "read").answer()).isEqualTo(Json.NULL);
    result("delta", CANDIDATE);
    result("pattern", "{\"frameworks\": [{\"name\": \"flask\", \"confidence\": 0.9}]}");
    JsonObject aggregate = aggregate();
    JsonObject id = project.runWith(aggregate.toString(), "exploration", "write").object();
    assertThat(id).isEqualTo(JsonObject.of("id", 1));
    JsonObject read = project.run("exploration", "read").object();
    assertThat(read.without("id", "campaign_id")).isEqualTo(aggregate);
    assertThat(read.get("campaign_id")).isEqualTo(Json.NULL);

    assertThat(project.runWith(read.toString(), "exploration", "write").object()).isEqualTo(id);
    assertThat(saveRun().object()).isEqualTo(read.without("campaign_id"));
    project.run("exploration", "read", "--campaign-id", "7").error(66, "not_found");
  }

  @Test
  void refusesWhatIsNoExploration() {
    JsonObject error =
        project
            .runWith(
                "{\"_meta\": {\"objective\": 1}, \"delta\": {\"mode\": \"memory\"}, \"memory\": 7,"
                    + " \"pattern\": {\"status\": \"missing\", \"confidence\": \"none\"}}",
                "exploration",
                "write")
            .error(65, "invalid_data");
    assertThat(error.array("details").texts())
        .containsExactly(
            "_meta.objective must be a string, not 1",
            "memory must be an object, not 7",
            "delta: mode is memory, but delta was expected");
    for (String empty : List.of("{}", "{\"delta\": null}", "{\"delta\": {}}", "{\"_meta\": []}")) {
      project.runWith(empty, "exploration", "write").error(65, "invalid_data");
    }
    assertThat(project.run("exploration", "read").answer()).isEqualTo(Json.NULL);
  }

  @Test
  void showsSectionsAndWhatIsMissing() {
    for (String mode : MODES) {
      JsonObject missing = project.run("exploration", "get-" + mode).object();
      assertThat(missing).isEqualTo(aggregate().get(mode));
      assertThat(missing.text("status")).isEqualTo("missing");
    }
    project.runWith("{\"delta\": " + CANDIDATE + "}", "exploration", "write").object();
    assertThat(project.run("exploration", "get-delta").object())
        .isEqualTo(
            JsonObject.of("mode", "delta")
                .with("status", "ok")
                .with("candidates", JsonArray.of(JsonObject.of("path", "export.py"))));
    assertThat(project.run("exploration", "get-pattern").object().text("status"))
        .isEqualTo("missing");
    assertThat(project.run("exploration", "get-memory").object().names())
        .contains("similar_campaigns");
  }

  @Test
  void clearsASessionsResults() {
    result("delta", CANDIDATE);
    result("memory", "{}");
    assertThat(clearSession()).isEqualTo(JsonObject.of("cleared", 2));
    assertThat(clearSession()).isEqualTo(JsonObject.of("cleared", 0));
    assertThat(
            project
                .run("exploration", "session-status", "--session", session)
                .object()
                .number("total"))
        .isEqualTo(0L);
  }

  @Test
  void clearsExplorations() {
    project.runWith("{\"delta\": " + CANDIDATE + "}", "exploration", "write");
    project.runWith("{\"delta\": {\"note\": 1}}", "exploration", "write");
    assertThat(project.run("exploration", "clear").object()).isEqualTo(JsonObject.of("cleared", 2));
    assertThat(project.run("exploration", "clear").object()).isEqualTo(JsonObject.of("cleared", 0));
    assertThat(project.run("exploration", "read").answer()).isEqualTo(Json.NULL);
  }

  private Ran result(String mode, String body) {
    return project.runWith(
        body, "exploration", "write-result", "--session", session, "--mode", mode);
  }

  private JsonObject written(String mode) {
    return JsonObject.of("session_id", session).with("mode", mode).with("status", "written");
  }

  private JsonObject aggregate(String... options) {
    String[] words = {"exploration", "aggregate-session", "--session", session};
    return options.length == 0
        ? project.run(words).object()
        : project.run(words[0], words[1], words[2], words[3], options[0], options[1]).object();
  }

  private Ran saveRun() {
    return project.run("exploration", "aggregate-session", "--session", session, "--save");
  }

  private JsonObject clearSession() {
    return project.run("exploration", "clear-session", "--session", session).object();
  }
}
