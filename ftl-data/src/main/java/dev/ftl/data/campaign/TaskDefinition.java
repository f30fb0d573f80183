package dev.ftl.data.campaign;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Task;
import java.util.List;
import java.util.Objects;

/// What a plan says of a task, as opposed to how far the task has come.
final class TaskDefinition {

  /// What the campaign says of a task, and a plan has no say in.
  private static final List<String> STATE =
      List.of(
          "status",
          "owner",
          "lease_until",
          "lease_seconds",
          "reclaimed_from",
          "updated_at",
          "revised_at",
          "blocked_by");

  private TaskDefinition() {}

  /// The task as a plan may define it.
  static Task of(Task task) {
    return task.without(STATE.toArray(String[]::new));
  }

  /// Whether the plan says what the campaign has already. Of tasks without a `verify`, which a
  /// Python FTL cut short, only what was kept counts.
  static boolean isSame(Task kept, Task planned) {
    JsonObject known = comparable(kept);
    JsonObject said = comparable(planned);
    if (isCutShort(kept)) {
      return known.names().stream().allMatch(name -> said.get(name).equals(known.get(name)));
    }
    return known.equals(said);
  }

  /// The task as the plan defines it, as far as it has come.
  static Task applied(Task kept, Task planned) {
    JsonObject task = of(planned).json();
    for (String name : STATE) {
      if (kept.json().has(name)) {
        task = task.with(name, kept.json().get(name));
      }
    }
    return new Task(task);
  }

  static boolean isCutShort(Task task) {
    return !task.json().has("verify");
  }

  /// The definition in one form: `"none"`, `[]` and nothing at all are the same dependencies.
  private static JsonObject comparable(Task task) {
    JsonObject json = of(task).json();
    for (String name : List.copyOf(json.names())) {
      json = json.has(name) ? json : json.without(name);
    }
    return json.with("seq", task.seq())
        .with("type", Objects.requireNonNullElse(json.text("type"), "BUILD"))
        .with("depends", Json.of(task.depends().stream().sorted().toList()));
  }
}
