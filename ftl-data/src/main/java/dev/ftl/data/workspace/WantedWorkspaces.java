package dev.ftl.data.workspace;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.db.Work;
import dev.ftl.data.plan.Plan;
import dev.ftl.data.plan.Task;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The tasks whose workspaces are wanted.
///
/// @param plan the plan that describes them, or `null`
record WantedWorkspaces(Plan plan, Campaign campaign, TaskIndex index, List<Task> tasks) {

  /// The tasks of which a workspace has to be created or refreshed.
  List<Task> toPrepare(Work work) {
    WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
    return tasks.stream()
        .filter(task -> isToPrepare(task, mapper.ofCampaign(campaign.id(), task.workspaceId())))
        .toList();
  }

  /// Whether a task's workspace has to be created or refreshed.
  ///
  /// @param existing the one that it has, or `null`
  boolean isToPrepare(Task task, Workspace existing) {
    return existing == null || (existing.status() == WorkspaceStatus.BLOCKED && index.isOpen(task));
  }

  /// Refuses tasks whose files are missing or lie outside the project, all faults at once.
  void refuseFaults(List<Task> tasks, TaskFiles files) {
    Set<String> faults = new LinkedHashSet<>();
    tasks.forEach(task -> faults.addAll(files.of(task).faults()));
    if (!faults.isEmpty()) {
      List<String> all = List.copyOf(faults);
      throw new InvalidData(
          "The tasks of campaign %d cannot be worked on: %s"
              .formatted(campaign.id(), all.getFirst()),
          all);
    }
  }

  Long planId() {
    return plan == null ? null : plan.id();
  }
}
