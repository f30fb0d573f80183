package dev.ftl.cli.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/// 64 hooks at once beside 8 agents that write: every hook answers right, and nothing is lost.
/// `src/benchmark/hooks.sh` says how long they take as processes.
class HookRaceTest extends HookTest {

  private static final int OF_EACH = 16;
  private static final int WRITERS = 8;
  private static final int WRITES = 10;
  private static final List<String> MODES = List.of("structure", "pattern", "memory", "delta");

  /// The limit is for agents that wait, and not for a machine that runs 72 threads on two cores.
  private static final Map<String, String> PATIENT = Map.of("FTL_HOOK_MILLIS", "60000");

  @RepeatedTest(2)
  void noHookIsLostAndNoneFails() throws Exception {
    begin();
    claim("002", "builder-1");
    claim("003", "builder-2");
    List<String> sessions = new ArrayList<>();
    for (int i = 0; i < OF_EACH / MODES.size(); i++) {
      sessions.add(
          project.run("orchestration", "create-session", "--get", "/session_id").out().strip());
    }
    CyclicBarrier start = new CyclicBarrier(4 * OF_EACH + WRITERS);
    List<Callable<Object>> calls = new ArrayList<>();
    for (int i = 0; i < OF_EACH; i++) {
      String agent = "a%06d".formatted(i);
      String mode = MODES.get(i % MODES.size());
      host.record(agent, "SESSION_ID=" + sessions.get(i / MODES.size()) + "\nMODE=" + mode, "{}");
      calls.add(
          () ->
              hookAt(
                  start, "subagent-stop", host.subagentStop(agent, "ftl:explorer", false, "{}")));
      String builder = "b%06d".formatted(i);
      host.record(builder, "OWNER=builder-1", "Done.");
      calls.add(
          () ->
              hookAt(start, "subagent-stop", host.subagentStop(builder, "ftl:builder", false, "")));
      calls.add(
          () ->
              hookAt(
                  start,
                  "pre-tool-use",
                  host.preToolUse(builder, "ftl:builder", "Write", "no.py")));
      calls.add(() -> hookAt(start, "session-start", host.sessionStart()));
    }
    for (int i = 0; i < WRITERS; i++) {
      calls.add(() -> write(start));
    }
    List<Object> answers = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      for (Future<Object> each : calls.stream().map(threads::submit).toList()) {
        answers.add(each.get());
      }
    }
    for (int i = 0; i < 4 * OF_EACH; i += 4) {
      assertThat(answers.get(i)).isEqualTo("nothing");
      assertThat(((JsonObject) answers.get(i + 1)).text("decision")).isEqualTo("block");
      assertThat(answers.get(i + 2).toString()).contains("deny", "export.py");
      assertThat(answers.get(i + 3).toString()).contains("FTL campaign 1");
    }
    for (String session : sessions) {
      assertThat(
              project
                  .run("exploration", "session-status", "--session", session)
                  .object()
                  .get("total"))
          .hasToString("Num[value=4]");
    }
    assertThat(project.run("event", "list", "--type", "WRITTEN", "--limit", "1000").objects())
        .hasSize(WRITERS * WRITES);
    assertThat(log()).isEmpty();
  }

  private Object hookAt(CyclicBarrier start, String verb, JsonObject event) throws Exception {
    start.await();
    JsonObject answer = hook(PATIENT, verb, event);
    return answer == null ? "nothing" : answer;
  }

  private Object write(CyclicBarrier start) throws Exception {
    Project writer = new Project(folder);
    start.await();
    for (int i = 0; i < WRITES; i++) {
      writer.run("event", "emit", "WRITTEN").object();
    }
    return "written";
  }
}
