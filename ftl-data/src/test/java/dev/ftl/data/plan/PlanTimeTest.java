package dev.ftl.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.LinearTime;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Answers of planners, and plans, that make a careless scan slow.
@Isolated
class PlanTimeTest {

  @Test
  void readsDecisionsInLinearTime() {
    decision(count -> "CLARIFY\n## Open questions\n" + "- why?\n".repeat(count));
    decision(count -> "# Open questions\n" + "a line\n".repeat(count));
    decision(count -> "CLARIFY\n- why?\n" + "a line\n".repeat(count));
    decision(count -> "CLARIFY\n- why\n" + " a line\n".repeat(count));
    decision("Open questions:\n- why?\n"::repeat);
    decision("Confidence: no CLARIFY\n"::repeat);
    decision(count -> "CLARIFY " + "clarif ".repeat(count));
    decision(count -> "see " + "[] a ".repeat(count));
    decision("```json\n{\"tasks\":\n"::repeat);
    decision(count -> "**Questions " + "? ".repeat(count));
  }

  private static void decision(IntFunction<String> text) {
    LinearTime.assertLinear(text.apply(2).strip(), 3_000, text, DecisionParser::parse);
  }

  @Test
  void checksPlansInLinearTime() {
    plan(count -> "{\"tasks\":[{}" + ",{}".repeat(count) + "]}");
    plan(PlanTimeTest::chain);
    plan(
        count ->
            "{\"tasks\":[{\"seq\":\"001\",\"slug\":\"a"
                + "-a".repeat(count)
                + "\",\"delta\":[\""
                + "./".repeat(count)
                + "\"],\"depends\":[\"x\""
                + ",\"y\"".repeat(count)
                + "]}]}");
  }

  private static void plan(IntFunction<String> text) {
    LinearTime.assertLinear(
        text.apply(2), 3_000, text, body -> PlanCheck.faults(JsonBody.object(body, "plan")));
  }

  /// Each task depends on the next: too deep for recursion.
  private static String chain(int count) {
    StringBuilder tasks = new StringBuilder();
    for (int i = 0; i < count; i++) {
      tasks.append(i == 0 ? "" : ",").append("{\"seq\":\"t").append(i);
      tasks.append("\",\"depends\":\"t").append(i + 1).append("\"}");
    }
    return "{\"tasks\":[" + tasks + "]}";
  }

  @Test
  void aThousandTasksMayDependOnAllBeforeThem() {
    List<Task> tasks = new ArrayList<>();
    List<String> before = new ArrayList<>();
    JsonArray files = JsonArray.ofAll(IntStream.range(0, 1000).mapToObj(i -> "f" + i).toList());
    for (int i = 0; i < 1000; i++) {
      String seq = "%03d".formatted(i);
      JsonObject task = JsonObject.of("seq", seq).with("slug", "a").with("delta", files);
      task = task.with("depends", JsonArray.ofAll(before));
      tasks.add(new Task(i == 0 ? task.with("status", "blocked") : task));
      before.add(seq);
    }
    TaskGraph graph = new TaskGraph(tasks, Instant.EPOCH);
    assertThat(graph.cycle()).isEmpty();
    assertThat(graph.unreachable()).hasSize(999);
    assertThat(graph.unblocks("000")).isEqualTo(999);
    assertThat(tasks.stream().mapToInt(task -> graph.unblocks(task.seq())).sum())
        .isEqualTo(999 * 500);
    assertThat(SharedFiles.warnings(tasks, List.of())).isEmpty();
    List<Task> apart = tasks.stream().map(task -> task.with("depends", "none")).toList();
    assertThat(SharedFiles.warnings(apart, List.of()).orElseThrow())
        .hasSize(21)
        .last()
        .isEqualTo("… and 980 more");
    assertThat(SharedFiles.warnings(apart, List.of()).orElseThrow().getFirst())
        .isEqualTo(
            "Tasks 000, 001, 002, 003, 004, 005, 006, 007, 008, 009, 010, 011, 012, 013, 014, 015,"
                + " 016, 017, 018, 019 and 980 more may run at the same time, and each changes f0");
  }
}
