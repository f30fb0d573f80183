package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Plan;
import dev.ftl.data.plan.PlanCheck;
import dev.ftl.data.plan.PlanService;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Adds plans' tasks to the active campaign: the first ones, or more of them later. [PlanMerger]
/// takes revised plans. What a plan says of states and owners is ignored; those are the campaign's.
public final class PlanIntake {

  private final Tx tx;
  private final CampaignTasks tasks;
  private final PlanService plans;

  public PlanIntake(Tx tx, CampaignTasks tasks, PlanService plans) {
    this.tx = tx;
    this.tasks = tasks;
    this.plans = plans;
  }

  /// What adding tasks did.
  ///
  /// @param status `tasks_added`
  /// @param count how many tasks the plan has
  public record Added(String status, int count) {}

  /// Adds a plan's tasks, pending. Those that the campaign has already keep their state; one that
  /// is still pending takes the plan's definition. A campaign without a framework takes the plan's.
  ///
  /// @throws InvalidData with a sentence per fault when the tasks are not valid
  /// @throws Conflict when a task that has begun would change; then nothing is added
  /// @throws NotFound when no campaign is active
  public Added add(JsonObject plan) {
    return tx.write(work -> add(work, plan));
  }

  /// Adds the tasks of a plan that was written before. If it belongs to no campaign, it becomes the
  /// active one's.
  ///
  /// @throws NotFound when there is no such plan or no campaign is active
  /// @see #add(JsonObject)
  public Added add(long planId) {
    return tx.write(
        work -> {
          Plan plan = plans.find(work, planId);
          JsonObject tasks = JsonObject.of("tasks", plan.tasks());
          Added added = add(work, tasks.with("framework", plan.framework()));
          if (plan.campaignId() == null) {
            plans.adopt(work, planId, ActiveCampaign.in(work).id());
          }
          return added;
        });
  }

  private Added add(Work work, JsonObject plan) {
    Campaign campaign = ActiveCampaign.in(work);
    List<Task> kept = campaign.taskList();
    SequencedMap<String, Task> planned = bySeq(PlanCheck.checkTasks(plan, kept));
    refuseChangesOfBegun(kept, planned);
    Added added = new Added("tasks_added", planned.size());
    List<Task> all = new ArrayList<>();
    for (Task task : kept) {
      Task plannedTask = planned.remove(task.seq());
      all.add(plannedTask == null ? task : tasks.defined(work, campaign.id(), task, plannedTask));
    }
    planned.values().forEach(task -> all.add(tasks.added(work, campaign.id(), task)));
    tasks.keep(work, campaign, all);
    String framework = plan.text("framework");
    if (campaign.framework() == null && framework != null) {
      work.mapper(CampaignMapper.class).fillFramework(campaign.id(), framework);
    }
    return added;
  }

  private static void refuseChangesOfBegun(List<Task> kept, Map<String, Task> planned) {
    String begun =
        kept.stream()
            .filter(task -> task.status() != TaskStatus.PENDING)
            .filter(task -> planned.containsKey(task.seq()))
            .filter(task -> !TaskDefinition.isSame(task, planned.get(task.seq())))
            .map(task -> task.seq() + " (" + TaskClaims.state(task) + ")")
            .collect(Collectors.joining(", "));
    if (!begun.isEmpty()) {
      throw new Conflict(
          "The plan changes tasks that have begun: " + begun + "; nothing was added",
          "ftl campaign status");
    }
  }

  static SequencedMap<String, Task> bySeq(List<Task> tasks) {
    SequencedMap<String, Task> bySeq = new LinkedHashMap<>();
    tasks.forEach(task -> bySeq.put(task.seq(), task));
    return bySeq;
  }
}
