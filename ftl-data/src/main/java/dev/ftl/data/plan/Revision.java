package dev.ftl.data.plan;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A revised plan, each of its tasks laid over the one that it revises.
///
/// @param plan the plan with whole tasks and seqs in their one form; what is no task stays as it
///   is, for the check to find
/// @param leftOut by seq, the names of the fields that the revised task left out
record Revision(JsonObject plan, Map<String, Set<String>> leftOut) {

  static Revision of(JsonObject plan, List<Task> others) {
    Map<String, Task> known = new HashMap<>();
    others.forEach(task -> known.put(task.seq(), task));
    Map<String, Set<String>> leftOut = new HashMap<>();
    List<Json> tasks = new ArrayList<>();
    for (Json item : plan.array("tasks").items()) {
      if (!(item instanceof JsonObject given)) {
        tasks.add(item);
        continue;
      }
      JsonObject task = normal(given);
      Task revised = known.get(new Task(task).seq());
      if (revised == null) {
        tasks.add(task);
      } else {
        Set<String> names = new HashSet<>(revised.json().names());
        names.addAll(List.of("slug", "delta", "verify"));
        names.removeAll(task.names());
        leftOut.merge(revised.seq(), names, Revision::both);
        tasks.add(revised.json().withAll(task));
      }
    }
    return new Revision(plan.with("tasks", new JsonArray(tasks)), leftOut);
  }

  /// What both of two tasks with one seq leave out: the check must see the faults of either.
  private static Set<String> both(Set<String> one, Set<String> other) {
    one.retainAll(other);
    return one;
  }

  private static JsonObject normal(JsonObject given) {
    JsonObject task = given;
    if (isSeq(task.get("seq"))) {
      task = task.with("seq", new Task(task).seq());
    }
    if (task.get("depends") instanceof JsonArray depends) {
      boolean seqs = depends.items().stream().allMatch(Revision::isSeq);
      return seqs ? task.with("depends", new Task(task).depends()) : task;
    }
    return isSeq(task.get("depends"))
        ? task.with(
            "depends", new Task(task).depends().stream().findFirst().orElse(Task.NO_DEPENDENCY))
        : task;
  }

  private static boolean isSeq(Json value) {
    return value instanceof Json.Text || value instanceof Json.Num;
  }
}
