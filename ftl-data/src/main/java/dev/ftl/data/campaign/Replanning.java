package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Gathers what a planner needs to revise the active campaign's plan.
public final class Replanning {

  private static final String BLOCKED = "blocked";

  private final Tx tx;

  public Replanning(Tx tx) {
    this.tx = tx;
  }

  /// The campaign's tasks by what has become of them.
  ///
  /// @throws NotFound when no campaign is active
  public ReplanInput input() {
    return tx.read(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          Map<String, WorkspaceNote> notes = notes(work, campaign);
          List<Task> tasks = campaign.taskList();
          TaskCounts counts = TaskCounts.of(tasks);
          return new ReplanInput(
              "replan",
              campaign.id(),
              campaign.objective(),
              campaign.framework(),
              counts.complete(),
              counts.blocked(),
              counts.pending(),
              counts.inProgress(),
              select(
                  tasks,
                  task -> task.status() == TaskStatus.COMPLETE,
                  task -> task.with("delivered", delivered(notes.get(task.workspaceId())))),
              select(
                  tasks,
                  task -> task.status() == TaskStatus.BLOCKED,
                  task -> task.with("reason", reason(task, notes.get(task.workspaceId())))),
              select(
                  tasks,
                  task ->
                      task.status() == TaskStatus.PENDING
                          || task.status() == TaskStatus.IN_PROGRESS,
                  Function.identity()));
        });
  }

  private static Map<String, WorkspaceNote> notes(Work work, Campaign campaign) {
    Map<String, WorkspaceNote> notes = new HashMap<>();
    work.mapper(CampaignMapper.class)
        .workspaceNotes(campaign.id())
        .forEach(note -> notes.put(note.workspaceId(), note));
    return notes;
  }

  private static List<JsonObject> select(
      List<Task> tasks, Predicate<Task> which, Function<Task, Task> with) {
    return tasks.stream().filter(which).map(with).map(Task::json).toList();
  }

  private static String delivered(WorkspaceNote note) {
    return note == null || isBlocked(note) ? null : note.delivered();
  }

  private static String reason(Task task, WorkspaceNote note) {
    if (note != null && isBlocked(note) && note.delivered() != null) {
      return BlockedDelivery.reason(note.delivered()).strip();
    }
    return task.blockedBy().isEmpty()
        ? null
        : "Waits for blocked " + String.join(", ", task.blockedBy());
  }

  private static boolean isBlocked(WorkspaceNote note) {
    return BLOCKED.equals(note.status());
  }
}
