package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrchestrationCommandsTest {

  private static final JsonArray ALL = JsonArray.of("structure", "pattern", "memory", "delta");

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  @Test
  void createsASession() {
    JsonObject created =
        project.run("orchestration", "create-session", "--objective", "Export").object();
    assertThat(created.names()).containsExactly("session_id");
    assertThat(created.text("session_id")).matches("[0-9a-f]{8}");

    JsonObject event = project.run("event", "list").objects().getFirst();
    assertThat(event.text("event_type")).isEqualTo("SESSION_CREATED");
    assertThat(event.get("metadata")).isEqualTo(created.with("objective", "Export"));
  }

  @Test
  void listsSessionsNewestFirst() {
    String first = session();
    String second = session("--objective", "Export");
    result(second, "memory", "{\"status\": \"partial\"}");
    List<JsonObject> sessions = project.run("orchestration", "sessions").objects();
    assertThat(sessions).extracting(session -> session.text("id")).containsExactly(second, first);
    JsonObject session = sessions.getFirst();
    assertThat(session.text("created_at")).matches("\\d{4}-.*\\.\\d{6}Z");
    assertThat(session.without("created_at"))
        .isEqualTo(
            JsonObject.of("id", second)
                .with("objective", "Export")
                .with("modes", modes("pending", "pending", "partial", "pending"))
                .with("quorum_met", false));
    assertThat(project.run("orchestration", "sessions", "--limit", "1").objects()).hasSize(1);
  }

  @Test
  void saysHowFarASessionIs() {
    String session = session();
    result(session, "delta", "{}");
    result(session, "structure", "{\"status\": \"error\"}");
    result(session, "pattern", "{\"status\": \"partial\"}");
    JsonObject expected =
        JsonObject.of("session_id", session)
            .with("completed", JsonArray.of("structure", "pattern", "delta"))
            .with("missing", JsonArray.of("memory"))
            .with("total", 3)
            .with("quorum_met", true)
            .with("modes", modes("error", "partial", "pending", "ok"));
    assertThat(project.run("orchestration", "check-explorers", "--session", session).object())
        .isEqualTo(expected);
    assertThat(project.run("exploration", "session-status", "--session", session).object())
        .isEqualTo(expected);
  }

  @Test
  void waitsAndSaysHowItEnded() {
    String session = session();
    JsonObject none = waitFor(session, 2, "--timeout", "0");
    assertThat(none.without("elapsed"))
        .isEqualTo(
            JsonObject.of("status", "quorum_failure")
                .with("completed", JsonArray.EMPTY)
                .with("missing", ALL)
                .with("modes", modes("pending", "pending", "pending", "pending"))
                .with("session_id", session));
    result(session, "memory", "{}");
    result(session, "memory", "{\"note\": \"the same mode counts once\"}");
    JsonObject few = waitFor(session, 1, "--timeout", "0.05", "--required", "2");
    assertThat(few.text("status")).isEqualTo("timeout");
    assertThat(few.number("elapsed").doubleValue()).isBetween(0.05, 30.0);

    assertThat(waitFor(session, 0, "--required", "1").text("status")).isEqualTo("quorum_met");
    List.of("structure", "delta").forEach(mode -> result(session, mode, "{}"));
    assertThat(waitFor(session, 0).text("status")).isEqualTo("quorum_met");
    result(session, "pattern", "{}");
    assertThat(waitFor(session, 0).without("elapsed"))
        .isEqualTo(
            JsonObject.of("status", "all_complete")
                .with("completed", ALL)
                .with("missing", JsonArray.EMPTY)
                .with("modes", modes("ok", "ok", "ok", "ok"))
                .with("session_id", session));
  }

  @Test
  void aQuorumOfFourIsNotMetByThree() {
    String session = session();
    List.of("structure", "delta", "memory").forEach(mode -> result(session, mode, "{}"));
    JsonObject waited = waitFor(session, 1, "--timeout", "0", "--required", "4");
    assertThat(waited.text("status")).isEqualTo("timeout");
    assertThat(waited.get("missing")).isEqualTo(JsonArray.of("pattern"));
    assertThat(waited.get("modes")).isEqualTo(modes("ok", "pending", "ok", "ok"));
  }

  @Test
  void saysWhetherAModeHasAResult() {
    String session = session();
    result(session, "delta", "{\"status\": \"error\"}");
    assertThat(exists(session, "delta", 0)).isEqualTo(JsonObject.of("exists", true));
    assertThat(exists(session, "memory", 1)).isEqualTo(JsonObject.of("exists", false));
    assertThat(exists("nope", "delta", 1)).isEqualTo(JsonObject.of("exists", false));
  }

  @Test
  void validatesTransitionsWithoutADatabase() {
    assertThat(project.run("orchestration", "validate-transition", "PLAN", "build").object())
        .isEqualTo(JsonObject.of("valid", true).with("reason", "PLAN may become BUILD"));
    assertThat(project.run("orchestration", "validate-transition", "INIT", "BUILD").object(1))
        .isEqualTo(
            JsonObject.of("valid", false).with("reason", "INIT may become EXPLORE, not BUILD"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void emitsStates() {
    JsonObject event =
        project
            .run("orchestration", "emit-state", "plan", "--meta", "{\"state\":\"X\",\"n\":1}")
            .object();
    assertThat(event.names()).containsExactly("id", "event_type", "timestamp", "metadata");
    assertThat(event.text("event_type")).isEqualTo("STATE_ENTRY");
    assertThat(event.get("metadata")).isEqualTo(JsonObject.of("state", "PLAN").with("n", 1));
    assertThat(project.run("event", "list").objects()).containsExactly(event);

    assertThat(project.run("orchestration", "emit-state", "X").error(64, "usage").text("error"))
        .contains("\"X\"")
        .contains("INIT, EXPLORE, PLAN, BUILD, OBSERVE, COMPLETE");
  }

  @Test
  void refusesBadValues() {
    String session = session();
    for (String[] options :
        new String[][] {
          {"--required", "0"},
          {"--required", "5"},
          {"--required", "2.5"},
          {"--timeout", "-1"},
          {"--timeout", "86401"},
          {"--timeout", "NaN"},
          {"--timeout", "soon"}
        }) {
      project
          .run("orchestration", "wait-explorers", "--session", session, options[0], options[1])
          .error(64, "usage");
    }
    for (String id : List.of("", " ", "a\nb", "a\tb", "\u001b[1m", "\u202e", "x".repeat(201))) {
      project.run("orchestration", "check-explorers", "--session", id).error(64, "usage");
    }
    project.run("orchestration", "sessions", "--limit", "0").error(64, "usage");
  }

  @Test
  void anUnknownIdIsASessionWithoutResults() {
    project.run("orchestration", "sessions").error(66, "no_database");
    session();
    for (String id : List.of("nope", "run 7/explore: é", "😀".repeat(200))) {
      JsonObject expected =
          JsonObject.of("session_id", id)
              .with("completed", JsonArray.EMPTY)
              .with("missing", ALL)
              .with("total", 0)
              .with("quorum_met", false)
              .with("modes", modes("pending", "pending", "pending", "pending"));
      assertThat(project.run("orchestration", "check-explorers", "--session", id).object())
          .isEqualTo(expected);
      assertThat(project.run("exploration", "session-status", "--session", id).object())
          .isEqualTo(expected);
      assertThat(waitFor(id, 2, "--timeout", "0").text("status")).isEqualTo("quorum_failure");
    }
    assertThat(project.run("orchestration", "sessions").objects()).hasSize(1);
  }

  @Test
  void aWaitForASessionWithoutADatabaseWaitsAndSaysSo() {
    Ran ran = project.run("orchestration", "wait-explorers", "--session", "mine", "--timeout", "0");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).contains("quorum_failure");
    assertThat(ran.err()).startsWith("{\"warning\":\"There is no database at ").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
    project.run("orchestration", "check-explorers", "--session", "mine").error(66, "no_database");
  }

  private String session(String... options) {
    List<String> words = new ArrayList<>(List.of("orchestration", "create-session"));
    words.addAll(List.of(options));
    return project.run(words.toArray(String[]::new)).object().text("session_id");
  }

  private void result(String session, String mode, String body) {
    project
        .runWith(body, "exploration", "write-result", "--session", session, "--mode", mode)
        .object();
  }

  private JsonObject waitFor(String session, int exitCode, String... options) {
    List<String> words =
        new ArrayList<>(List.of("orchestration", "wait-explorers", "--session", session));
    words.addAll(List.of(options));
    return project.run(words.toArray(String[]::new)).object(exitCode);
  }

  private JsonObject exists(String session, String mode, int exitCode) {
    return project
        .run("orchestration", "check-explorer-result", "--session", session, "--mode", mode)
        .object(exitCode);
  }

  private static JsonObject modes(String structure, String pattern, String memory, String delta) {
    return JsonObject.of("structure", structure)
        .with("pattern", pattern)
        .with("memory", memory)
        .with("delta", delta);
  }
}
