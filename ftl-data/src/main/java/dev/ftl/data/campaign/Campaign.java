package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Task;
import java.time.Instant;
import java.util.List;

/// A campaign: an objective and the tasks that lead to it.
///
/// @param framework what it is built with, or `null`
/// @param completedAt when it was completed, or `null`
/// @param tasks the plan's tasks with all their fields, and how far each has come
/// @param summary what was said of it and how its tasks ended, once it is complete
/// @param fingerprint see [Fingerprint], once it is complete
/// @param patternsExtracted what was learned from it, as the caller gave it
public record Campaign(
    long id,
    String objective,
    String framework,
    CampaignStatus status,
    Instant createdAt,
    Instant completedAt,
    JsonArray tasks,
    JsonObject summary,
    JsonObject fingerprint,
    JsonArray patternsExtracted) {

  /// The tasks, typed.
  public List<Task> taskList() {
    return Task.listOf(tasks);
  }

  /// The task of that seq, in any of its forms.
  ///
  /// @throws NotFound when there is none
  Task task(String seq) {
    String normal = Task.normalSeq(seq);
    List<Task> all = taskList();
    for (Task task : all) {
      if (task.seq().equals(normal)) {
        return task;
      }
    }
    String known = String.join(", ", all.stream().map(Task::seq).toList());
    throw new NotFound(
        "Task %s not found; campaign %d has %s"
            .formatted(seq, id, all.isEmpty() ? "no tasks" : known),
        "ftl campaign tasks");
  }
}
