package dev.ftl.data.campaign;

import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import java.util.List;
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

  /// A campaign's tasks; empty when there is no such campaign.
  public List<Task> of(Work work, long campaignId) {
    JsonArray tasks = work.mapper(CampaignMapper.class).tasks(campaignId);
    return tasks == null ? List.of() : Task.listOf(tasks);
  }

  /// Moves the campaign's task of this seq and slug into a state; without such a task, or when it
  /// is in that state already, nothing happens.
  ///
  /// @return whether the campaign has such a task
  public boolean move(Work work, long campaignId, String seq, String slug, TaskStatus status) {
    List<Task> tasks = of(work, campaignId);
    UnaryOperator<Task> change =
        task -> isNamed(task, seq, slug) ? moved(work, campaignId, task, status) : task;
    List<Task> changed = tasks.stream().map(change).toList();
    if (!changed.equals(tasks)) {
      work.mapper(CampaignMapper.class).changeTasks(campaignId, JsonArray.ofAll(changed));
    }
    return tasks.stream().anyMatch(task -> isNamed(task, seq, slug));
  }

  private static boolean isNamed(Task task, String seq, String slug) {
    return task.seq().equals(Task.normalSeq(seq)) && task.slug().equals(slug);
  }

  /// The task in that state, with an event that tells of it; unchanged if it is in it already. A
  /// task that is worked on or done is no longer blocked by anything.
  Task moved(Work work, long campaignId, Task task, TaskStatus status) {
    if (task.status() == status) {
      return task;
    }
    JsonObject event =
        JsonObject.of("campaign_id", campaignId)
            .with("seq", task.seq())
            .with("from", task.status())
            .with("to", status);
    events.append(work, EventType.TASK_STATUS, event);
    Task moved = task.with("status", status).with("updated_at", Timestamps.now());
    return status == TaskStatus.BLOCKED ? moved : moved.without("blocked_by");
  }
}
