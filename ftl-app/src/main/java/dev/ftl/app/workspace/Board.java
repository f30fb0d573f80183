package dev.ftl.app.workspace;

import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.StateBar.Part;
import dev.ftl.app.ui.Words;
import dev.ftl.data.Ftl;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.campaign.CampaignStatus;
import dev.ftl.data.campaign.TaskCounts;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.plan.PlanStatus;
import dev.ftl.data.plan.PlanSummary;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.workspace.WorkspaceCounts;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What stands above the columns: the campaign, and how far it has come.
///
/// @param campaign the campaign, or `null` for all, and when there is none
/// @param counts how many workspaces are in which column, whatever is searched for
/// @param plan the plan whose workspaces could be made next, or `null`
public record Board(Campaign campaign, WorkspaceCounts counts, Long plan) {

  /// How far something has come.
  ///
  /// @param noun what is counted: `tasks` or `workspaces`
  record Progress(int complete, int total, String noun, List<Part> parts) {

    /// The complete part in percent.
    int percent() {
      return Words.percent(complete, total);
    }
  }

  static Board read(Ftl ftl, Scope scope) {
    Long id = scope.campaignId(ftl);
    WorkspaceCounts counts = ftl.workspaces().counts(id);
    return new Board(
        id == null ? null : ftl.campaigns().read(id),
        counts,
        counts.total() == 0 ? plan(ftl) : null);
  }

  private static Long plan(Ftl ftl) {
    return ftl.plans().list(PlanStatus.ACTIVE, 1).stream()
        .map(PlanSummary::id)
        .findFirst()
        .orElse(null);
  }

  /// Whether the campaign is being worked on.
  boolean isActive() {
    return campaign != null && campaign.status() == CampaignStatus.ACTIVE;
  }

  /// How many workspaces are in a column.
  int count(WorkspaceStatus status) {
    return switch (status) {
      case ACTIVE -> counts.active();
      case BLOCKED -> counts.blocked();
      case COMPLETE -> counts.complete();
    };
  }

  /// Which tasks of an active campaign nobody has begun: those that are ready, and how many wait.
  String next() {
    if (!isActive()) {
      return "";
    }
    Instant now = Timestamps.now();
    List<Task> tasks = campaign.taskList();
    List<Task> ready = new TaskGraph(tasks, now).ready();
    int waiting = TaskCounts.of(tasks, now).pending() - ready.size();
    List<String> words = new ArrayList<>();
    if (!ready.isEmpty()) {
      words.add(
          ready.size()
              + " ready: "
              + ready.stream().limit(3).map(Task::seq).collect(Collectors.joining(", "))
              + (ready.size() > 3 ? ", …" : ""));
    }
    if (waiting > 0) {
      words.add(waiting + " waiting");
    }
    return String.join("  ·  ", words);
  }

  /// How far the campaign has come. Its tasks tell, for a task that was not begun has no workspace;
  /// where it has none, as in an older database, and over all campaigns, the workspaces do.
  Progress progress() {
    TaskCounts tasks =
        campaign == null ? TaskCounts.of(List.of()) : TaskCounts.of(campaign.taskList());
    if (tasks.total() > 0) {
      return new Progress(
          tasks.complete(),
          tasks.total(),
          "tasks",
          List.of(
              new Part(Marks.of(TaskStatus.COMPLETE), tasks.complete()),
              new Part(Marks.of(TaskStatus.IN_PROGRESS), tasks.inProgress()),
              new Part(Marks.of(TaskStatus.BLOCKED), tasks.blocked()),
              new Part(Marks.of(TaskStatus.PENDING), tasks.pending())));
    }
    return new Progress(
        counts.complete(),
        counts.total(),
        "workspaces",
        List.of(
            new Part(Marks.of(WorkspaceStatus.COMPLETE), counts.complete()),
            new Part(Marks.of(WorkspaceStatus.ACTIVE), counts.active()),
            new Part(Marks.of(WorkspaceStatus.BLOCKED), counts.blocked())));
  }
}
