package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.PlanCheck;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes plans into the active campaign: the first one, more tasks later, or a revision of what is
/// there already. Whatever a plan says of states and owners is passed over; those are the
/// campaign's.
public final class PlanIntake {

  private final Tx tx;
  private final CampaignTasks tasks;

  public PlanIntake(Tx tx, CampaignTasks tasks) {
    this.tx = tx;
    this.tasks = tasks;
  }

  /// What adding tasks did.
  ///
  /// @param status `tasks_added`
  /// @param count how many tasks the plan has
  public record Added(String status, int count) {}

  /// What merging a revised plan did to the campaign's tasks.
  ///
  /// @param merged how many changed, be it their state or what the plan says of them
  /// @param unchanged how many stayed as they were, named by the plan or not
  /// @param added how many are new
  public record Merged(int merged, int unchanged, int added) {}

  /// Adds a plan's tasks, pending. Those that the campaign has already keep their state; one that
  /// is still pending takes the plan's definition. A campaign without a framework takes the plan's.
  ///
  /// @throws InvalidData with a sentence per fault when the tasks are not valid
  /// @throws Conflict when a task that has begun would change; then nothing is added
  /// @throws NotFound when no campaign is active
  public Added add(JsonObject plan) {
    return tx.write(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          List<Task> kept = campaign.taskList();
          SequencedMap<String, Task> planned = bySeq(PlanCheck.checkTasks(plan, kept));
          refuseChangesOfBegun(kept, planned);
          Added added = new Added("tasks_added", planned.size());
          List<Task> all = new ArrayList<>();
          for (Task task : kept) {
            Task plannedTask = planned.remove(task.seq());
            all.add(plannedTask == null ? task : defined(work, campaign.id(), task, plannedTask));
          }
          planned.values().forEach(task -> all.add(tasks.added(work, campaign.id(), task)));
          keep(work, campaign, all);
          String framework = plan.text("framework");
          if (campaign.framework() == null && framework != null) {
            work.mapper(CampaignMapper.class).fillFramework(campaign.id(), framework);
          }
          return added;
        });
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

  /// Merges a revised plan. Complete tasks stay as they are; blocked ones, and those whose
  /// dependencies change, go back to pending; others take what the plan says of them and keep their
  /// state; new ones are added. Tasks that were blocked because of others are pending again when
  /// none of those is blocked any more, whether the plan names them or not.
  ///
  /// @throws InvalidData with a sentence per fault, a cycle or a dangling dependency among them;
  ///   then nothing is merged
  /// @throws NotFound when no campaign is active
  public Merged merge(JsonObject plan) {
    return tx.write(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          List<Task> kept = campaign.taskList();
          SequencedMap<String, Task> revised = bySeq(PlanCheck.checkRevision(plan, kept));
          List<Task> all = new ArrayList<>();
          for (Task task : kept) {
            Task revision = revised.remove(task.seq());
            all.add(revision == null ? task : revised(work, campaign.id(), task, revision));
          }
          List<Task> merged = tasks.lifted(work, campaign.id(), all, freed(all));
          int changed = 0;
          for (int i = 0; i < kept.size(); i++) {
            changed += merged.get(i).equals(kept.get(i)) ? 0 : 1;
          }
          Merged result = new Merged(changed, kept.size() - changed, revised.size());
          List<Task> whole = new ArrayList<>(merged);
          revised.values().forEach(task -> whole.add(tasks.added(work, campaign.id(), task)));
          // Complete tasks keep dependencies that the revision, and so its check, may not know.
          PlanCheck.checkDependencies(whole);
          keep(work, campaign, whole);
          return result;
        });
  }

  private Task revised(Work work, long campaignId, Task task, Task revision) {
    boolean waitsForOthers = !Set.copyOf(task.depends()).equals(Set.copyOf(revision.depends()));
    return switch (task.status()) {
      case COMPLETE -> task;
      case BLOCKED -> pending(work, campaignId, task, revision);
      case IN_PROGRESS ->
          waitsForOthers
              ? pending(work, campaignId, task, revision)
              : defined(work, campaignId, task, revision);
      case PENDING -> defined(work, campaignId, task, revision);
    };
  }

  private Task pending(Work work, long campaignId, Task task, Task revision) {
    Task defined = TaskDefinition.applied(task, revision);
    return tasks.moved(work, campaignId, defined, TaskStatus.PENDING);
  }

  private Task defined(Work work, long campaignId, Task task, Task planned) {
    boolean same = TaskDefinition.isSame(task, planned) && !TaskDefinition.isCutShort(task);
    return same ? task : tasks.redefined(work, campaignId, task, planned);
  }

  /// The causes of blocks that are no longer blocked themselves, or no longer there.
  private static List<String> freed(List<Task> tasks) {
    List<String> blocked =
        tasks.stream().filter(task -> task.status() == TaskStatus.BLOCKED).map(Task::seq).toList();
    return tasks.stream()
        .flatMap(task -> task.blockedBy().stream())
        .filter(cause -> !blocked.contains(cause))
        .distinct()
        .toList();
  }

  private void keep(Work work, Campaign campaign, List<Task> all) {
    if (!all.equals(campaign.taskList())) {
      tasks.keep(work, campaign.id(), all);
    }
  }

  private static SequencedMap<String, Task> bySeq(List<Task> tasks) {
    SequencedMap<String, Task> bySeq = new LinkedHashMap<>();
    tasks.forEach(task -> bySeq.put(task.seq(), task));
    return bySeq;
  }
}
