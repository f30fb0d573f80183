package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import dev.ftl.data.plan.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The active campaign's tasks: which can be worked on, who works on which, what is done or
/// blocked.
///
/// Every change reads the tasks under the write lock, so that of any number of processes that want
/// one task exactly one gets it.
public final class TaskBoard {

  private static final String READY = "ftl campaign ready-tasks";
  private static final String STATUS = "ftl campaign status";

  private final Tx tx;
  private final CampaignTasks tasks;

  public TaskBoard(Tx tx, CampaignTasks tasks) {
    this.tx = tx;
    this.tasks = tasks;
  }

  /// The seqs of the tasks that were blocked because of others.
  public record Propagated(List<String> propagated) {}

  /// Moves a task into a state; in that state already, it stays as it is.
  ///
  /// @return the task
  /// @throws NotFound when there is no such task or no campaign is active
  public Task update(String seq, TaskStatus status) {
    return tx.write(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          Task task = find(campaign, seq);
          return replace(work, campaign, task, tasks.moved(work, campaign.id(), task, status));
        });
  }

  /// Takes a task for a worker. Repeated for a task that is the worker's own, it answers that task.
  ///
  /// @param seq the task wanted, or `null` for the first that is ready
  /// @return the task, or `null` when none was named and none is ready
  /// @throws Conflict when the task named is not to be had
  /// @throws NotFound when there is no such task or no campaign is active
  public Task claim(String seq, String owner) {
    return tx.write(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          TaskGraph graph = new TaskGraph(campaign.taskList());
          Task task =
              seq == null ? graph.ready().stream().findFirst().orElse(null) : find(campaign, seq);
          if (task == null || owns(owner, task)) {
            return task;
          }
          refuseTaken(task, graph);
          return replace(
              work,
              campaign,
              task,
              tasks.moved(
                  work,
                  campaign.id(),
                  task,
                  TaskStatus.IN_PROGRESS,
                  JsonObject.of("owner", owner)));
        });
  }

  private static void refuseTaken(Task task, TaskGraph graph) {
    List<String> incomplete = graph.incomplete(task.seq());
    if (task.status() != TaskStatus.PENDING) {
      throw new Conflict(
          "Task %s cannot be claimed: it is %s".formatted(task.seq(), state(task)), READY);
    }
    if (!incomplete.isEmpty()) {
      throw new Conflict(
          "Task %s cannot be claimed: it waits for %s"
              .formatted(task.seq(), String.join(", ", incomplete)),
          READY);
    }
  }

  /// Gives a claimed task back.
  ///
  /// @throws Conflict when it is not this worker's
  /// @throws NotFound when there is no such task or no campaign is active
  public Task release(String seq, String owner) {
    return tx.write(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          Task task = find(campaign, seq);
          if (!owns(owner, task)) {
            throw new Conflict(
                "Task %s cannot be released by %s: it is %s"
                    .formatted(task.seq(), owner, state(task)),
                STATUS);
          }
          return replace(
              work, campaign, task, tasks.moved(work, campaign.id(), task, TaskStatus.PENDING));
        });
  }

  /// The first pending task, whatever it depends on; `null` when there is none.
  public Task next() {
    return current().stream()
        .filter(task -> task.status() == TaskStatus.PENDING)
        .findFirst()
        .orElse(null);
  }

  /// The pending tasks whose dependencies are all complete.
  public List<Task> ready() {
    return new TaskGraph(current()).ready();
  }

  private List<Task> current() {
    return tx.read(
        work -> {
          Campaign active = work.mapper(CampaignMapper.class).active();
          return active == null ? List.of() : active.taskList();
        });
  }

  /// Whether the active campaign can go on.
  public CascadeStatus cascade() {
    return tx.read(
        work -> {
          Campaign active = work.mapper(CampaignMapper.class).active();
          return active == null ? CascadeStatus.none() : CascadeStatus.of(active.taskList());
        });
  }

  /// Blocks every task that cannot be reached, each with the tasks because of which.
  ///
  /// @throws NotFound when no campaign is active
  public Propagated propagate() {
    return tx.write(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          Map<String, List<String>> unreachable = new TaskGraph(campaign.taskList()).unreachable();
          if (!unreachable.isEmpty()) {
            tasks.keep(work, campaign.id(), blocked(work, campaign, unreachable));
          }
          return new Propagated(List.copyOf(unreachable.keySet()));
        });
  }

  private List<Task> blocked(Work work, Campaign campaign, Map<String, List<String>> causes) {
    List<Task> blocked = new ArrayList<>();
    for (Task task : campaign.taskList()) {
      List<String> by = causes.get(task.seq());
      blocked.add(
          by == null
              ? task
              : tasks.moved(
                  work, campaign.id(), task, TaskStatus.BLOCKED, JsonObject.of("blocked_by", by)));
    }
    return blocked;
  }

  private Task replace(Work work, Campaign campaign, Task from, Task to) {
    tasks.replace(work, campaign.id(), campaign.taskList(), from, to);
    return to;
  }

  private static Task find(Campaign campaign, String seq) {
    List<Task> all = campaign.taskList();
    return all.stream()
        .filter(task -> task.seq().equals(Task.normalSeq(seq)))
        .findFirst()
        .orElseThrow(
            () ->
                new NotFound(
                    "Task %s not found; campaign %d has %s"
                        .formatted(
                            seq,
                            campaign.id(),
                            all.isEmpty()
                                ? "no tasks"
                                : all.stream().map(Task::seq).collect(Collectors.joining(", "))),
                    STATUS));
  }

  private static boolean owns(String owner, Task task) {
    return task.status() == TaskStatus.IN_PROGRESS && owner.equals(task.owner());
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
