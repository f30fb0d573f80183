package dev.ftl.cli.hook;

import dev.ftl.data.Ftl;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.workspace.WorkspaceStatus;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The tasks of the active campaign whose workspaces are being worked on, and whose they are.
///
/// An agent does not know its id with the host, and the host does not know its name with FTL. What
/// connects the two is what the agent was asked and what it ran: both contain its owner's name, or
/// else the id of its workspace. An agent that claims under its id needs no such evidence.
record ActiveWorkspaces(List<Task> tasks) {

  private static final String BUILDER = "builder";

  static ActiveWorkspaces in(Ftl ftl) {
    return ftl.snapshot(
        () -> {
          Campaign campaign = ftl.campaigns().active();
          if (campaign == null) {
            return new ActiveWorkspaces(List.of());
          }
          Set<String> active = new HashSet<>();
          for (WorkspaceSummary workspace :
              ftl.workspaces().listActive(WorkspaceStatus.ACTIVE, Limits.ATTENTION_WORKSPACES)) {
            active.add(workspace.workspaceId());
          }
          return new ActiveWorkspaces(
              campaign.taskList().stream()
                  .filter(task -> active.contains(task.workspaceId()))
                  .filter(
                      task ->
                          task.status() == TaskStatus.IN_PROGRESS
                              || task.status() == TaskStatus.PENDING)
                  .toList());
        });
  }

  /// The tasks that the agent works on; empty when it works on none, or nobody can tell.
  List<Task> of(HookEvent event) {
    String id = event.agentId();
    List<Task> own =
        where(
            task ->
                id.length() >= Mentions.LONG_ENOUGH
                    && task.owner() != null
                    && task.owner().contains(id));
    if (!own.isEmpty() || !event.isBy(BUILDER) || tasks.isEmpty()) {
      return own;
    }
    Transcript transcript = Transcript.read(event.transcript());
    if (transcript == null) {
      // Of a single one there is no doubt.
      return tasks.size() == 1 ? tasks : List.of();
    }
    Mentions said = new Mentions(transcript.said());
    List<Task> owned = where(task -> task.owner() != null && said.has("owner", task.owner()));
    if (!owned.isEmpty() || said.after("owner") != null) {
      // One whose own workspace has ended may still have been told of others.
      return owned;
    }
    List<Task> named = where(task -> said.has("workspace", task.workspaceId()));
    if (!named.isEmpty()) {
      return named;
    }
    List<Task> mentioned = where(task -> said.has(task.workspaceId()));
    return mentioned.size() == 1 ? mentioned : List.of();
  }

  private List<Task> where(Predicate<Task> condition) {
    return tasks.stream().filter(condition).toList();
  }
}
