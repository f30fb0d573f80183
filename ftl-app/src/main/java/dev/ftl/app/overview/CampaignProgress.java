package dev.ftl.app.overview;

import dev.ftl.app.ui.Words;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.campaign.TaskCounts;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How far the active campaign has come, and who works on it.
///
/// @param ready how many of the pending tasks can be begun
/// @param unreachable how many of them wait for blocked ones
/// @param leaseEnds when the first of the claims runs out, or `null` when none does
record CampaignProgress(
    long id,
    String objective,
    Instant createdAt,
    TaskCounts tasks,
    int ready,
    int unreachable,
    List<Working> working,
    Instant leaseEnds) {

  /// How many workspaces are looked through for those who work.
  static final int MOST_WORKING = 200;

  /// Somebody at work on a task.
  ///
  /// @param workspace the row of the task's workspace, or `null` when it has none
  /// @param owner who claimed it, or `null`
  /// @param since since when the workspace is there, or `null`
  record Working(String task, Long workspace, String owner, Instant since) {

    private static Working of(Task task, WorkspaceSummary workspace) {
      return workspace == null
          ? new Working(task.workspaceId(), null, task.owner(), null)
          : new Working(task.workspaceId(), workspace.id(), task.owner(), workspace.createdAt());
    }
  }

  static CampaignProgress of(Campaign campaign, List<WorkspaceSummary> active, Instant now) {
    List<Task> tasks = campaign.taskList();
    TaskGraph graph = new TaskGraph(tasks, now);
    Map<String, WorkspaceSummary> workspaces =
        active.stream()
            .collect(
                Collectors.toMap(
                    WorkspaceSummary::workspaceId, Function.identity(), (first, _) -> first));
    List<Task> claimed =
        tasks.stream().filter(task -> task.status(now) == TaskStatus.IN_PROGRESS).toList();
    List<Working> working =
        claimed.stream().map(task -> Working.of(task, workspaces.get(task.workspaceId()))).toList();
    return new CampaignProgress(
        campaign.id(),
        campaign.objective(),
        campaign.createdAt(),
        TaskCounts.of(tasks, now),
        graph.ready().size(),
        graph.unreachable().size(),
        working,
        claimed.stream()
            .map(Task::leaseUntil)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  /// Whether a claim has run out meanwhile.
  boolean outdated(Instant now) {
    return leaseEnds != null && !leaseEnds.isAfter(now);
  }

  /// How much of it is complete, in percent.
  int percent() {
    return Words.percent(tasks.complete(), tasks.total());
  }
}
