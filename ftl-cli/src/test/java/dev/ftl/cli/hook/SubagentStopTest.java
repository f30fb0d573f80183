package dev.ftl.cli.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SubagentStopTest extends HookTest {

  private static final String EXPLORER = "ftl:explorer";
  private static final String BUILDER = "ftl:builder";

  private String session() {
    return project.run("orchestration", "create-session").object().text("session_id");
  }

  private JsonObject result(String session, String mode) {
    return project
        .run("exploration", "aggregate-session", "--session", session)
        .object()
        .object(mode);
  }

  private String status(String session, String mode) {
    return project
        .run("exploration", "session-status", "--session", session)
        .object()
        .object("modes")
        .text(mode);
  }

  private void explorerEnds(String prompt, String last) {
    host.record("a1b2c3d", prompt, last);
    assertThat(hook("subagent-stop", host.subagentStop("a1b2c3d", EXPLORER, false, last))).isNull();
  }

  @Test
  void theLastMessageOfAnExplorerIsTakenAsItsResult() {
    String session = session();
    session();
    explorerEnds(
        "Explore.\nSESSION_ID=" + session + "\nmode: pattern",
        "I found it.\n```json\n{\"framework\": \"flask\", \"confidence\": 0.9}\n```\nDone.");
    assertThat(result(session, "pattern").text("framework")).isEqualTo("flask");
    assertThat(status(session, "pattern")).isEqualTo("ok");
  }

  @Test
  void proseBecomesAnErrorThatSaysSo() {
    String session = session();
    explorerEnds("session " + session + ", --mode delta", "I could not find anything.");
    assertThat(status(session, "delta")).isEqualTo("error");
    assertThat(result(session, "delta").text("_error"))
        .isEqualTo(
            "The explorer ended without a result. Its last message: I could not find anything.");
  }

  @Test
  void aResultThatIsNotValidBecomesAnError() {
    String session = session();
    explorerEnds(
        "SESSION_ID=" + session + " mode=delta", "{\"candidates\": 7, \"status\": \"splendid\"}");
    assertThat(status(session, "delta")).isEqualTo("error");
    assertThat(result(session, "delta").text("_error")).contains("is not valid");
  }

  @Test
  void aResultThatWasWrittenIsKept() {
    String session = session();
    project
        .runWith(
            "{\"status\": \"partial\", \"candidates\": [\"a.py\"]}",
            "exploration",
            "write-result",
            "--session",
            session,
            "--mode",
            "delta")
        .object();
    explorerEnds("SESSION_ID=" + session + " mode=delta", "{\"candidates\": [\"b.py\"]}");
    assertThat(status(session, "delta")).isEqualTo("partial");
  }

  @Test
  void anIdOfTheOrchestratorsOwnIsEnough() {
    project.run("init").object();
    explorerEnds("SESSION_ID=my-session. Mode: structure", "{\"directories\": {}}");
    assertThat(status("my-session", "structure")).isEqualTo("ok");
  }

  @Test
  void withoutATranscriptTheOnlySessionThatWaitsIsMeant() throws IOException {
    String session = session();
    JsonObject event =
        host.subagentStop("a1b2c3d", "explorer", false, "{\"mode\": \"memory\", \"failures\": []}")
            .with("agent_transcript_path", "/nowhere/agent.jsonl");
    assertThat(hook("subagent-stop", event)).isNull();
    assertThat(status(session, "memory")).isEqualTo("ok");
    session();
    assertThat(hook("subagent-stop", event)).isNull();
    assertThat(log()).contains("its prompt does not tell for which session and mode");
  }

  @Test
  void aMessageThatTheEventLacksIsReadFromTheTranscript() {
    String session = session();
    host.record("a1b2c3d", "SESSION_ID=" + session + " mode=structure", "{\"directories\": {}}");
    JsonObject event =
        host.subagentStop("a1b2c3d", EXPLORER, false, "").without("last_assistant_message");
    hook("subagent-stop", event);
    assertThat(status(session, "structure")).isEqualTo("ok");
  }

  @Test
  void aBuilderIsToldOnceAndThenItsTaskIsReleased() {
    begin();
    claim("002", "builder-1");
    claim("003", "builder-2");
    host.record(
        "b1b2c3d",
        "Build the next task.",
        "Done.",
        "ftl campaign claim --owner builder-1 --workspace");
    JsonObject told = hook("subagent-stop", host.subagentStop("b1b2c3d", BUILDER, false, "Done."));
    assertThat(told.text("decision")).isEqualTo("block");
    assertThat(told.text("reason"))
        .contains(
            "002-write-export",
            "`ftl workspace complete 002 --delivered TEXT --owner builder-1`",
            "`ftl workspace block 002 --reason TEXT --owner builder-1`")
        .doesNotContain("builder-2");
    assertThat(owner("002")).isEqualTo("builder-1");

    assertThat(hook("subagent-stop", host.subagentStop("b1b2c3d", BUILDER, true, "Done.")))
        .isNull();
    assertThat(owner("002")).isNull();
    assertThat(owner("003")).isEqualTo("builder-2");
    assertThat(project.run("campaign", "ready-tasks", "--get", "/0/seq").out()).isEqualTo("002\n");
  }

  private String owner(String seq) {
    return project.run("campaign", "tasks").objects().stream()
        .filter(task -> seq.equals(task.text("seq")))
        .findFirst()
        .orElseThrow()
        .text("owner");
  }

  @Test
  void oneThatEndedItsWorkspaceIsLeftAlone() {
    begin();
    claim("002", "builder-1");
    host.record("b1b2c3d", "Owner: builder-1", "Done.");
    project.run("workspace", "complete", "2", "--delivered", "x", "--owner", "builder-1").object();
    claim("003", "builder-2");
    assertThat(hook("subagent-stop", host.subagentStop("b1b2c3d", BUILDER, false, ""))).isNull();
    assertThat(hook("subagent-stop", host.subagentStop("c1b2c3d", "Explore", false, ""))).isNull();
  }
}
