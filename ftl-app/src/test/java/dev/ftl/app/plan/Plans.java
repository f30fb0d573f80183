package dev.ftl.app.plan;

import dev.ftl.app.Fixtures;
import dev.ftl.data.Ftl;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Plans for tests.
final class Plans {

  private static final String[] VERBS = {"spec", "impl", "move", "split", "cache", "document"};
  private static final String[] NOUNS = {"parser", "rows", "dialect", "router", "schema", "report"};

  private Plans() {}

  /// A planner's real answer.
  static JsonObject real() {
    return JsonBody.object(Fixtures.text("session/planner-output.md"), "plan");
  }

  /// A plan as a large project has them: several strands that meet now and then.
  static JsonObject large(int count) {
    Random random = new Random(7);
    List<JsonObject> tasks = new ArrayList<>();
    int strands = 14;
    for (int i = 1; i <= count; i++) {
      List<String> depends = new ArrayList<>();
      if (i > strands) {
        depends.add(seq(i - strands));
        if (random.nextInt(4) == 0) {
          depends.add(seq(i - strands + 1 - random.nextInt(3)));
        }
      }
      tasks.add(task(seq(i), random, depends.stream().distinct().toList()));
    }
    return JsonObject.of("objective", "Accept every CSV dialect everywhere, one module at a time")
        .with("framework", "click")
        .with("tasks", JsonArray.ofAll(tasks));
  }

  /// A plan of two tasks.
  static JsonObject small(String objective) {
    Random random = new Random(1);
    return JsonObject.of("objective", objective)
        .with(
            "tasks",
            JsonArray.of(task("001", random, List.of()), task("002", random, List.of("001"))));
  }

  private static JsonObject task(String seq, Random random, List<String> depends) {
    String slug = VERBS[random.nextInt(VERBS.length)] + "-" + NOUNS[random.nextInt(NOUNS.length)];
    return JsonObject.of("seq", seq)
        .with("slug", slug)
        .with("type", random.nextInt(5) == 0 ? "SPEC" : "BUILD")
        .with("delta", JsonArray.of("src/" + slug.replace('-', '_') + ".py"))
        .with("verify", "pytest tests/test_" + seq + ".py")
        .with("budget", 5)
        .with("depends", depends.isEmpty() ? "none" : JsonArray.ofAll(depends));
  }

  static String seq(int number) {
    return String.format(Locale.ROOT, "%03d", number);
  }

  /// A campaign that works on a plan.
  static long campaign(Ftl agent, JsonObject plan) {
    agent.campaigns().create(plan.text("objective"), plan.text("framework"), true);
    agent.planIntake().add(plan);
    return agent.planWriter().write(plan, null, null).id();
  }

  /// Completes about half of a large plan, begins some of its tasks and blocks one.
  static void advance(Ftl agent) {
    for (int i = 1; i <= 90; i++) {
      agent.taskBoard().update(seq(i), TaskStatus.COMPLETE);
    }
    for (int i = 0; i < 4; i++) {
      agent.taskClaims().claim(null, "worker-" + (i + 1), 3600);
    }
    List<Task> ready = agent.taskBoard().ready();
    agent.taskBoard().update(ready.get(3).seq(), TaskStatus.BLOCKED);
  }
}
