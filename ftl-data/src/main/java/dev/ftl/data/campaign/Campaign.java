package dev.ftl.data.campaign;

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
}
