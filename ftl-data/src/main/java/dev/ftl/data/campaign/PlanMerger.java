package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.plan.PlanCheck;
import dev.ftl.data.plan.PlanWriter;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Merges revised plans into the active campaign. What results is written as the campaign's plan,
/// so that there is one notion of it.
public final class PlanMerger {

  private final Tx tx;
  private final EventLog events;
  private final CampaignTasks tasks;
  private final PlanWriter plans;

  public PlanMerger(Tx tx, EventLog events, CampaignTasks tasks, PlanWriter plans) {
    this.tx = tx;
    this.events = events;
    this.tasks = tasks;
    this.plans = plans;
  }

  /// What merging a revised plan did to the campaign's tasks.
  ///
  /// @param merged how many changed, in their state or in their definition
  /// @param unchanged how many stayed as they were, whether or not the plan names them
  /// @param added how many are new
  /// @param planId the campaign's active plan, which holds all its tasks
  /// @param blocked the seqs of the tasks that are still blocked: the revised plan leaves them out;
  ///   missing when there are none
  /// @param unreachable the tasks that still wait for blocked ones; missing when there are none
  public record Merged(
      int merged,
      int unchanged,
      int added,
      long planId,
      Optional<List<String>> blocked,
      Optional<List<CascadeStatus.Unreachable>> unreachable) {}

  /// Merges a revised plan, which holds the remaining tasks or all of them. Complete tasks stay as
  /// they are; blocked ones, and those whose dependencies change, go back to pending; others take
  /// the plan's definition and keep their state; new ones are added. Tasks that were blocked
  /// because of others are pending again when none of those is blocked any more, whether or not the
  /// plan names them. The result becomes the campaign's active plan, and the one before is
  /// superseded.
  ///
  /// @throws InvalidData with a sentence per fault, a cycle or a dangling dependency among them;
  ///   then nothing is merged
  /// @throws Conflict when the plan gives another number to a task that has begun, or its number to
  ///   another task; then nothing is merged
  /// @throws NotFound when no campaign is active
  public Merged merge(JsonObject plan) {
    return tx.write(
        work -> {
          Campaign campaign = ActiveCampaign.in(work);
          List<Task> kept = campaign.taskList();
          SequencedMap<String, Task> revised =
              PlanIntake.bySeq(PlanCheck.checkRevision(plan, kept));
          refuseRenumbered(kept, revised.values());
          List<Task> all = new ArrayList<>();
          for (Task task : kept) {
            Task revision = revised.remove(task.seq());
            all.add(revision == null ? task : revised(work, campaign.id(), task, revision));
          }
          List<Task> whole = new ArrayList<>(tasks.lifted(work, campaign.id(), all, freed(all)));
          int changed = 0;
          for (int i = 0; i < kept.size(); i++) {
            changed += whole.get(i).equals(kept.get(i)) ? 0 : 1;
          }
          revised.values().forEach(task -> whole.add(tasks.added(work, campaign.id(), task)));
          // Complete tasks keep dependencies that the revision, and so its check, may not know.
          PlanCheck.checkDependencies(whole);
          tasks.keep(work, campaign, whole);
          return merged(work, campaign, plan, whole, changed, revised.size());
        });
  }

  private Merged merged(
      Work work, Campaign campaign, JsonObject revision, List<Task> whole, int changed, int added) {
    PlanWriter.Revised plan =
        plans.revise(
            work,
            campaign.id(),
            revision,
            campaign.objective(),
            campaign.framework(),
            whole.stream().map(TaskDefinition::of).toList());
    Merged merged =
        new Merged(
            changed,
            whole.size() - added - changed,
            added,
            plan.id(),
            unlessEmpty(ownBlocks(whole)),
            unlessEmpty(CascadeStatus.of(whole, Timestamps.now()).unreachable()));
    if (changed + added > 0 || plan.isNew()) {
      events.append(
          work,
          EventType.PLAN_MERGED,
          JsonObject.of("campaign_id", campaign.id())
              .with("plan_id", plan.id())
              .with("merged", merged.merged())
              .with("unchanged", merged.unchanged())
              .with("added", merged.added()));
    }
    return merged;
  }

  private static <T> Optional<List<T>> unlessEmpty(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }

  /// The seqs of the tasks that are blocked for their own sake.
  private static List<String> ownBlocks(List<Task> tasks) {
    return tasks.stream()
        .filter(task -> task.status() == TaskStatus.BLOCKED && task.blockedBy().isEmpty())
        .map(Task::seq)
        .toList();
  }

  /// A planner that numbers the remaining tasks from the start would replace tasks that somebody
  /// works on or has completed, and have them done twice.
  private static void refuseRenumbered(List<Task> kept, Collection<Task> revised) {
    Map<String, Task> bySeq = new HashMap<>();
    kept.forEach(task -> bySeq.put(task.seq(), task));
    List<String> faults = new ArrayList<>();
    for (Task revision : revised) {
      Task known = bySeq.get(revision.seq());
      if (known != null && (known.slug().isEmpty() || known.slug().equals(revision.slug()))) {
        continue;
      }
      if (known != null
          && (known.status() == TaskStatus.COMPLETE || known.status() == TaskStatus.IN_PROGRESS)) {
        faults.add(
            "task %s is %s and %s, not %s"
                .formatted(known.seq(), known.slug(), TaskClaims.state(known), revision.slug()));
      }
      for (Task task : kept) {
        if (hasBegun(task) && task.slug().equals(revision.slug())) {
          faults.add(
              "%s is task %s and %s, not task %s"
                  .formatted(task.slug(), task.seq(), TaskClaims.state(task), revision.seq()));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new Conflict(
          "The revised plan renumbers tasks that have begun: "
              + String.join("; ", faults)
              + "; nothing was merged",
          "ftl campaign get-replan-input");
    }
  }

  /// Whether somebody has worked on it; a task that is blocked only because of others has not
  /// begun.
  private static boolean hasBegun(Task task) {
    return switch (task.status()) {
      case PENDING -> false;
      case IN_PROGRESS, COMPLETE -> true;
      case BLOCKED -> task.blockedBy().isEmpty();
    };
  }

  private Task revised(Work work, long campaignId, Task task, Task revision) {
    boolean waitsForOthers = !Set.copyOf(task.depends()).equals(Set.copyOf(revision.depends()));
    return switch (task.status()) {
      case COMPLETE -> task;
      case BLOCKED -> pending(work, campaignId, task, revision);
      case IN_PROGRESS ->
          waitsForOthers
              ? pending(work, campaignId, task, revision)
              : tasks.defined(work, campaignId, task, revision);
      case PENDING -> tasks.defined(work, campaignId, task, revision);
    };
  }

  private Task pending(Work work, long campaignId, Task task, Task revision) {
    Task defined = TaskDefinition.applied(task, revision);
    return tasks.moved(work, campaignId, defined, TaskStatus.PENDING);
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
}
