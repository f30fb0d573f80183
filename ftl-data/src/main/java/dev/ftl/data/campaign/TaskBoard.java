package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.plan.Plan;
import dev.ftl.data.plan.PlanService;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import dev.ftl.data.plan.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The active campaign's tasks: which can be worked on, what is done or blocked. Who works on which
/// is up to [TaskClaims].
public final class TaskBoard {

  private final Tx tx;
  private final CampaignTasks tasks;
  private final PlanService plans;

  public TaskBoard(Tx tx, CampaignTasks tasks, PlanService plans) {
    this.tx = tx;
    this.tasks = tasks;
    this.plans = plans;
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
          Task task = campaign.task(seq);
          return replace(work, campaign, task, tasks.moved(work, campaign.id(), task, status));
        });
  }

  /// The first pending task, whatever it depends on; `null` when there is none.
  ///
  /// @throws NotFound when no campaign is active
  public Task next() {
    Instant now = Timestamps.now();
    return current().stream()
        .filter(task -> task.status(now) == TaskStatus.PENDING)
        .findFirst()
        .orElse(null);
  }

  /// The pending tasks whose dependencies are all complete, those whose lease has run out included.
  ///
  /// @throws NotFound when no campaign is active
  public List<Task> ready() {
    return new TaskGraph(current(), Timestamps.now()).ready();
  }

  private List<Task> current() {
    return tx.read(work -> ActiveCampaign.in(work).taskList());
  }

  /// Whether the active campaign can go on.
  public CascadeStatus cascade() {
    return tx.read(
        work -> {
          Campaign active = work.mapper(CampaignMapper.class).active();
          return active == null
              ? CascadeStatus.none()
              : CascadeStatus.of(active.taskList(), Timestamps.now());
        });
  }

  /// Why the active campaign has no task to claim, for a worker that asked in vain.
  ///
  /// @throws NotFound when no campaign is active
  public Shortage shortage() {
    return tx.read(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          CascadeStatus status = CascadeStatus.of(campaign.taskList(), Timestamps.now());
          Plan plan = status.state() == CascadeStatus.State.EMPTY ? plans.active(work) : null;
          return Shortage.in(campaign.id(), status, plan == null ? null : plan.id());
        });
  }

  /// Blocks every task that cannot be reached, each with the tasks because of which.
  ///
  /// @throws NotFound when no campaign is active
  public Propagated propagate() {
    return tx.write(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          Map<String, List<String>> unreachable =
              new TaskGraph(campaign.taskList(), Timestamps.now()).unreachable();
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
}
