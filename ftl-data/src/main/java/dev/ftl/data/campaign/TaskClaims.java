package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import dev.ftl.data.plan.TaskStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who works on which of the active campaign's tasks, and until when.
///
/// A claim holds for its lease. When that has run out, the task is ready again, but it stays its
/// owner's until somebody else takes it: an owner that was merely slow may renew it.
///
/// Every change reads the tasks, and the time, under the write lock, so that of any number of
/// processes that want one task exactly one gets it.
public final class TaskClaims {

  private static final String READY = "ftl campaign ready-tasks";
  private static final String TASKS = "ftl campaign tasks";

  private final Tx tx;
  private final CampaignTasks tasks;

  public TaskClaims(Tx tx, CampaignTasks tasks) {
    this.tx = tx;
    this.tasks = tasks;
  }

  /// A claim after it was renewed.
  ///
  /// @param leaseUntil when it runs out, or `null` for never
  public record Renewed(String seq, String owner, Instant leaseUntil) {}

  /// Takes a task for a worker. Repeated for a task that is the worker's own, it renews the lease.
  ///
  /// @param seq the task wanted, or `null` for the first that is ready
  /// @param lease for how many seconds; 0 for ever
  /// @return the task, or `null` when none was named and none is ready
  /// @throws Conflict when the named task is taken, has ended or waits for others
  /// @throws NotFound when there is no such task or no campaign is active
  public Task claim(String seq, String owner, int lease) {
    return tx.write(work -> claim(work, seq, owner, lease));
  }

  /// The same as part of a larger transaction.
  public Task claim(Work work, String seq, String owner, int lease) {
    Campaign campaign = ActiveCampaign.in(work);
    Instant now = Timestamps.now();
    TaskGraph graph = new TaskGraph(campaign.taskList(), now);
    Task task = seq == null ? graph.ready().stream().findFirst().orElse(null) : campaign.task(seq);
    if (task == null) {
      return null;
    }
    Task taken = task;
    if (!task.isHeldBy(owner)) {
      refuseTaken(task, graph, now);
      taken =
          task.status() == TaskStatus.IN_PROGRESS
              ? tasks.reclaimed(work, campaign.id(), task, owner)
              : tasks.moved(
                  work, campaign.id(), task, TaskStatus.IN_PROGRESS, JsonObject.of("owner", owner));
    }
    Task leased = leased(taken, lease, now);
    tasks.replace(work, campaign.id(), campaign.taskList(), task, leased);
    return leased;
  }

  private static void refuseTaken(Task task, TaskGraph graph, Instant now) {
    if (task.status(now) != TaskStatus.PENDING) {
      throw new Conflict(
          "Task %s cannot be claimed: it is %s".formatted(task.seq(), state(task)), READY);
    }
    List<String> incomplete = graph.incomplete(task.seq());
    if (!incomplete.isEmpty()) {
      throw new Conflict(
          "Task %s cannot be claimed: it waits for %s"
              .formatted(task.seq(), String.join(", ", incomplete)),
          READY);
    }
  }

  private static Task leased(Task task, int seconds, Instant now) {
    return task.with("lease_until", seconds == 0 ? null : now.plusSeconds(seconds))
        .with("lease_seconds", seconds);
  }

  /// Extends a worker's lease, counted from now. A lease that has run out can be renewed as long as
  /// nobody else has taken the task.
  ///
  /// @param lease for how many seconds, 0 for ever; `null` for as long as it was claimed for
  /// @throws Conflict when the task is not this worker's
  /// @throws NotFound when there is no such task or no campaign is active
  public Renewed renew(String seq, String owner, Integer lease) {
    return tx.write(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          Task task = campaign.task(seq);
          refuseUnlessHeld(task, owner, "renewed");
          Task renewed = renew(work, campaign.id(), campaign.taskList(), task, lease);
          return new Renewed(renewed.seq(), owner, renewed.leaseUntil());
        });
  }

  /// Refuses a worker that no longer holds a campaign's task, and else renews its lease, as part of
  /// a larger transaction. One that completed or blocked the task still counts as its owner.
  ///
  /// @throws Conflict when the task is another's or nobody's, or when there is no such task
  public void confirm(Work work, long campaignId, String seq, String slug, String owner) {
    List<Task> all = tasks.of(work, campaignId);
    for (Task task : all) {
      if (task.seq().equals(Task.normalSeq(seq)) && task.slug().equals(slug)) {
        if (!owner.equals(task.owner())) {
          throw new Conflict(
              "Task %s is no longer %s's: it is %s".formatted(task.seq(), owner, state(task)),
              TASKS);
        }
        renew(work, campaignId, all, task, null);
        return;
      }
    }
    throw new Conflict(
        "Task %s is no longer %s's: campaign %d has no task %s-%s"
            .formatted(seq, owner, campaignId, seq, slug),
        TASKS);
  }

  private Task renew(Work work, long campaignId, List<Task> all, Task task, Integer lease) {
    if (task.status() != TaskStatus.IN_PROGRESS
        || (lease == null && !(task.json().number("lease_seconds") instanceof Long))) {
      return task;
    }
    int seconds = lease == null ? task.json().number("lease_seconds").intValue() : lease;
    Task renewed = leased(task, seconds, Timestamps.now());
    tasks.replace(work, campaignId, all, task, renewed);
    return renewed;
  }

  /// Gives a claimed task back.
  ///
  /// @throws Conflict when it is not this worker's
  /// @throws NotFound when there is no such task or no campaign is active
  public Task release(String seq, String owner) {
    return tx.write(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          Task task = campaign.task(seq);
          refuseUnlessHeld(task, owner, "released");
          Task released = tasks.moved(work, campaign.id(), task, TaskStatus.PENDING);
          tasks.replace(work, campaign.id(), campaign.taskList(), task, released);
          return released;
        });
  }

  private static void refuseUnlessHeld(Task task, String owner, String what) {
    if (!task.isHeldBy(owner)) {
      throw new Conflict(
          "Task %s cannot be %s by %s: it is %s".formatted(task.seq(), what, owner, state(task)),
          TASKS);
    }
  }

  /// The active campaign's tasks, each with its `owner`, `lease_until` and `workspace`, the id of
  /// its workspace; each of the three is `null` when there is none.
  ///
  /// @param owner whose tasks, or `null` for everybody's
  /// @param status the only status wanted, or `null`
  /// @throws NotFound when no campaign is active
  public List<JsonObject> list(String owner, TaskStatus status) {
    return tx.read(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          Map<String, String> workspaces = new HashMap<>();
          for (WorkspaceNote note :
              work.mapper(CampaignMapper.class).workspaceNotes(campaign.id())) {
            workspaces.put(note.workspaceId(), note.workspaceId());
          }
          return campaign.taskList().stream()
              .filter(task -> owner == null || owner.equals(task.owner()))
              .filter(task -> status == null || task.status() == status)
              .map(
                  task ->
                      task.json()
                          .withDefault("owner", null)
                          .withDefault("lease_until", null)
                          .with("workspace", workspaces.get(task.workspaceId())))
              .toList();
        });
  }

  /// The task's state as the end of a sentence.
  static String state(Task task) {
    return switch (task.status()) {
      case PENDING -> "pending";
      case IN_PROGRESS -> task.owner() == null ? "in progress" : "claimed by " + task.owner();
      case COMPLETE -> "complete";
      case BLOCKED -> "blocked";
    };
  }
}
