package dev.ftl.data.plan;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.List;

/// Tasks for tests.
final class Tasks {

  private Tasks() {}

  /// A pending task that depends on these.
  static Task task(String seq, String... depends) {
    return new Task(
        JsonObject.of("seq", seq)
            .with("slug", "task-" + seq)
            .with("depends", JsonArray.ofAll(List.of(depends))));
  }

  /// That task in another state.
  static Task in(TaskStatus status, Task task) {
    return task.with("status", status);
  }

  /// A task that a plan may hold.
  static JsonObject whole(String seq) {
    return JsonObject.of("seq", seq)
        .with("slug", "task-" + seq)
        .with("delta", JsonArray.of("a.py"))
        .with("verify", "true");
  }

  /// A plan of these tasks.
  static JsonObject plan(Object... tasks) {
    return JsonObject.of("objective", "Do it").with("tasks", JsonArray.of(tasks));
  }
}
