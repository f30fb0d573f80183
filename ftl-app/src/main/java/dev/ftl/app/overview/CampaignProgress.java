package dev.ftl.app.overview;

import dev.ftl.app.ui.Words;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.campaign.TaskCounts;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How far the active campaign has come, and who works on it.
///
/// @param ready how many of the pending tasks can be begun
/// @param unreachable how many of them wait for blocked ones
record CampaignProgress(
    long id,
    String objective,
    Instant createdAt,
    TaskCounts tasks,
    int ready,
    int unreachable,
    List<Working> working) {

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

  static CampaignProgress of(Campaign campaign, List<WorkspaceSummary> active) {
    List<Task> tasks = campaign.taskList();
    TaskGraph graph = new TaskGraph(tasks, Instant.now());
    Map<String, WorkspaceSummary> workspaces =
        active.stream()
            .collect(
                Collectors.toMap(
                    WorkspaceSummary::workspaceId, Function.identity(), (first, _) -> first));
    List<Working> working =
        tasks.stream()
            .filter(task -> task.status() == TaskStatus.IN_PROGRESS)
            .map(task -> Working.of(task, workspaces.get(task.workspaceId())))
            .toList();
    return new CampaignProgress(
        campaign.id(),
        campaign.objective(),
        campaign.createdAt(),
        TaskCounts.of(tasks),
        graph.ready().size(),
        graph.unreachable().size(),
        working);
  }

  /// How much of it is complete, in percent.
  int percent() {
    return Words.percent(tasks.complete(), tasks.total());
  }
}
