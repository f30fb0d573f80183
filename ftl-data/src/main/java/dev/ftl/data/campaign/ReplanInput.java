package dev.ftl.data.campaign;

import dev.ftl.data.json.JsonObject;
import java.util.List;

/// What a planner needs to revise a campaign's plan.
///
/// @param mode `replan`
/// @param completedTasks the tasks with `delivered`: what their workspaces say was delivered, or
///   `null`
/// @param blockedTasks the tasks with `reason`: why their workspaces were blocked, or which tasks
///   they wait for, or `null`
/// @param remainingTasks the tasks that are pending or in progress
public record ReplanInput(
    String mode,
    long campaignId,
    String objective,
    String framework,
    int completedCount,
    int blockedCount,
    int pendingCount,
    int inProgressCount,
    List<JsonObject> completedTasks,
    List<JsonObject> blockedTasks,
    List<JsonObject> remainingTasks) {}
