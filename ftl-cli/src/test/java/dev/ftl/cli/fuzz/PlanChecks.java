package dev.ftl.cli.fuzz;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Texts;
import dev.ftl.data.plan.Decision;
import dev.ftl.data.plan.DecisionParser;
import dev.ftl.data.plan.PlanCheck;
import dev.ftl.data.plan.PlannerVerdict;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Plans, and the answers of planners.
final class PlanChecks {

  private PlanChecks() {}

  static void decision(String text) {
    Decision decision = DecisionParser.parse(text);
    if (Texts.fault(text) == null) {
      JsonChecks.found(() -> Json.of(decision));
    }
    int length = decision.questions().stream().mapToInt(String::length).sum();
    // A question below CLARIFY may also stand below a heading for open ones, in other words.
    Property.holds(length <= 2 * text.length(), "questions are parts of the text");
    Property.holds(
        decision.questions().isEmpty() || decision.decision() == PlannerVerdict.CLARIFY,
        "who asks wants to clarify");
    Property.holds(
        decision.planJson() == null || decision.validation() != null, "a plan is checked");
    Property.holds(
        !decision.inferred()
            || decision.decision() == PlannerVerdict.PROCEED && decision.planJson() != null,
        "only a plan means PROCEED by itself");
  }

  static void plan(String text) {
    try {
      JsonObject plan = JsonBody.object(text, "plan", "tasks");
      List<String> faults = PlanCheck.faults(plan);
      Property.holds(faults.size() <= 21, "faults are counted, not listed, from 20 on");
      PlanCheck.checkTasks(plan, List.of());
      valid(PlanCheck.check(plan));
      Property.holds(faults.isEmpty(), "a plan with faults is refused");
    } catch (InvalidData e) {
      JsonChecks.refused(e);
    }
  }

  private static void valid(List<Task> tasks) {
    TaskGraph graph = new TaskGraph(tasks, Instant.EPOCH);
    Property.holds(graph.cycle().isEmpty(), "a valid plan has no cycle");
    Property.holds(!graph.criticalPath().isEmpty(), "a valid plan has a critical path");
    for (Task task : tasks) {
      Property.holds(task.seq().length() == 3, "a seq has three digits");
      Property.holds(task.slug().length() <= 100, "a slug is short");
      Property.holds(task.delta().stream().noneMatch(String::isBlank), "files have names");
      Objects.requireNonNull(task.type());
      Objects.requireNonNull(task.status());
      int level = graph.levels().get(task.seq());
      for (String on : task.depends()) {
        Property.holds(graph.levels().get(on) < level, "a task is behind those it depends on");
      }
      Property.holds(graph.unblocks(task.seq()) < tasks.size(), "a task does not hold itself back");
    }
  }
}
