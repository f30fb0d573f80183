package dev.ftl.data.plan;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// A planner's plan: a DAG of verifiable tasks.
///
/// @param campaignId the campaign that it belongs to, or `null`
/// @param idioms what the framework requires and forbids: `{"required":[],"forbidden":[]}`
/// @param tasks the tasks as the planner wrote them, unknown fields included
public record Plan(
    long id,
    Long campaignId,
    String objective,
    String framework,
    JsonObject idioms,
    JsonArray tasks,
    PlanStatus status,
    Instant createdAt) {

  /// The tasks, typed.
  public List<Task> taskList() {
    return Task.listOf(tasks);
  }
}
