package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import dev.ftl.data.plan.TaskStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The tasks inside a campaign's row, for features that change them as part of a transaction of
/// their own.
public final class CampaignTasks {

  private final EventLog events;

  public CampaignTasks(EventLog events) {
    this.events = events;
  }

  /// The active campaign's id, or `null`.
  public Long activeId(Work work) {
    return work.mapper(CampaignMapper.class).activeId();
  }

  /// The stored vector of a campaign's objective, or `null`.
  public byte[] objectiveVector(Work work, long campaignId) {
    return work.mapper(CampaignMapper.class).objectiveVector(campaignId).embedding();
  }

  /// Stores the vector of a campaign's objective.
  public void keepObjectiveVector(Work work, long campaignId, byte[] vector) {
    work.mapper(CampaignMapper.class).keepObjectiveVector(campaignId, vector);
  }

  /// A campaign's tasks; empty when there is no such campaign.
  public List<Task> of(Work work, long campaignId) {
    JsonArray tasks = work.mapper(CampaignMapper.class).tasks(campaignId);
    return tasks == null ? List.of() : Task.listOf(tasks);
  }

  /// The active campaign.
  ///
  /// @throws dev.ftl.data.FtlException.NotFound when there is none
  public Campaign active(Work work) {
    return ActiveCampaign.in(work);
  }

  /// The campaign's task of this seq and slug, or `null`.
  public Task find(Work work, long campaignId, String seq, String slug) {
    for (Task task : of(work, campaignId)) {
      if (task.seq().equals(Task.normalSeq(seq)) && task.slug().equals(slug)) {
        return task;
      }
    }
    return null;
  }

  /// How a campaign can go on.
  ///
  /// @param campaignId the campaign, or `null`
  public CampaignProgress progress(Work work, Long campaignId) {
    if (campaignId == null || !campaignId.equals(activeId(work))) {
      return new CampaignProgress(CascadeStatus.State.NONE, List.of());
    }
    List<Task> tasks = of(work, campaignId);
    Instant now = Timestamps.now();
    List<String> ready = new TaskGraph(tasks, now).ready().stream().map(Task::seq).toList();
    return new CampaignProgress(CascadeStatus.of(tasks, now).state(), ready);
  }

  /// Moves the campaign's task of this seq and slug into a state; without such a task, or when it
  /// is in that state already, nothing happens.
  ///
  /// @return whether the campaign has such a task
  public boolean move(Work work, long campaignId, String seq, String slug, TaskStatus status) {
    List<Task> tasks = of(work, campaignId);
    for (Task task : tasks) {
      if (task.seq().equals(Task.normalSeq(seq)) && task.slug().equals(slug)) {
        replace(work, campaignId, tasks, task, moved(work, campaignId, task, status));
        return true;
      }
    }
    return false;
  }

  /// Keeps the tasks with one of them changed. When it was blocked and is no longer, so are those
  /// that were blocked because of it alone.
  void replace(Work work, long campaignId, List<Task> tasks, Task from, Task to) {
    if (to.equals(from)) {
      return;
    }
    List<Task> changed = tasks.stream().map(task -> task.equals(from) ? to : task).toList();
    boolean freed = from.status() == TaskStatus.BLOCKED && to.status() != TaskStatus.BLOCKED;
    keep(
        work, campaignId, freed ? lifted(work, campaignId, changed, List.of(from.seq())) : changed);
  }

  /// The tasks, those pending again that nothing blocks any more.
  ///
  /// @param freed the seqs of the tasks that are blocked no longer
  List<Task> lifted(Work work, long campaignId, List<Task> tasks, Collection<String> freed) {
    Set<String> lifted = new TaskGraph(tasks, Timestamps.now()).lifted(freed);
    UnaryOperator<Task> lift =
        task ->
            lifted.contains(task.seq()) ? moved(work, campaignId, task, TaskStatus.PENDING) : task;
    return tasks.stream().map(lift).toList();
  }

  /// Writes the campaign's tasks if they changed.
  void keep(Work work, Campaign campaign, List<Task> tasks) {
    if (!tasks.equals(campaign.taskList())) {
      keep(work, campaign.id(), tasks);
    }
  }

  /// Writes the campaign's tasks. Tasks that cannot be read, and so look like none, are left as
  /// they are: what is left of them is worth more than what would take their place.
  ///
  /// @throws DatabaseFailure when the present tasks are no JSON
  void keep(Work work, long campaignId, List<Task> tasks) {
    if (work.mapper(CampaignMapper.class).changeTasks(campaignId, JsonArray.ofAll(tasks)) == 0) {
      throw new DatabaseFailure("The tasks of campaign " + campaignId + " are damaged", null);
    }
  }

  /// The task in that state, with an event that tells of it; unchanged if it is in it already.
  Task moved(Work work, long campaignId, Task task, TaskStatus status) {
    return moved(work, campaignId, task, status, JsonObject.EMPTY);
  }

  /// The task in that state and with these fields, with an event that tells of both; unchanged if
  /// it is in that state already. A lease and the cause of a block go with the state that they came
  /// with, so a task that is blocked for its own sake has no other cause any more. The owner stays
  /// known when the task is completed or blocked.
  Task moved(Work work, long campaignId, Task task, TaskStatus status, JsonObject fields) {
    boolean ownBlock = status == TaskStatus.BLOCKED && !task.blockedBy().isEmpty();
    if (task.status() == status && !ownBlock) {
      return task;
    }
    append(work, campaignId, task, status, fields);
    boolean ended = status == TaskStatus.COMPLETE || status == TaskStatus.BLOCKED;
    Task moved =
        (ended ? task : task.without("owner"))
            .without("blocked_by", "lease_until", "lease_seconds", "reclaimed_from")
            .with("status", status);
    return new Task(moved.json().with("updated_at", Timestamps.now()).withAll(fields));
  }

  /// The task in the hands of another worker, with an event.
  Task reclaimed(Work work, long campaignId, Task task, String owner) {
    events.append(
        work,
        EventType.TASK_RECLAIMED,
        JsonObject.of("campaign_id", campaignId)
            .with("seq", task.seq())
            .with("owner", owner)
            .with("reclaimed_from", task.owner()));
    return task.with("owner", owner)
        .with("reclaimed_from", task.owner())
        .with("updated_at", Timestamps.now());
  }

  /// The task as a plan defines it; unchanged when the plan says what the campaign has already.
  Task defined(Work work, long campaignId, Task task, Task planned) {
    boolean same = TaskDefinition.isSame(task, planned) && !TaskDefinition.isCutShort(task);
    return same ? task : redefined(work, campaignId, task, planned);
  }

  /// The task with the definition that a plan gives it, as far as it has come, with an event.
  Task redefined(Work work, long campaignId, Task task, Task planned) {
    append(work, campaignId, task, task.status(), JsonObject.of("redefined", true));
    return TaskDefinition.applied(task, planned).with("updated_at", Timestamps.now());
  }

  /// A task that the campaign does not have yet, with an event.
  Task added(Work work, long campaignId, Task planned) {
    JsonObject event =
        JsonObject.of("campaign_id", campaignId)
            .with("seq", planned.seq())
            .with("from", null)
            .with("to", TaskStatus.PENDING);
    events.append(work, EventType.TASK_STATUS, event);
    return TaskDefinition.of(planned).with("status", TaskStatus.PENDING);
  }

  private void append(Work work, long campaignId, Task task, TaskStatus status, JsonObject fields) {
    JsonObject event =
        JsonObject.of("campaign_id", campaignId)
            .with("seq", task.seq())
            .with("from", task.status())
            .with("to", status)
            .withAll(fields);
    events.append(work, EventType.TASK_STATUS, event);
  }
}
