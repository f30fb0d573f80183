package dev.ftl.data.workspace;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.campaign.CampaignTasks;
import dev.ftl.data.campaign.TaskClaims;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.memory.MemoryService;
import dev.ftl.data.plan.Plan;
import dev.ftl.data.plan.PlanService;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import dev.ftl.data.session.ExplorationService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Creates the workspaces of a campaign's tasks.
///
/// Files are read before the write lock is taken, so that others wait no longer for large files
/// than for small ones. Only those of a task that changes in between are read under it.
public final class WorkspaceCreator {

  private static final int MOST_FAILURES = 5;
  private static final int MOST_PATTERNS = 3;
  private static final Comparator<WorkspaceSummary> LATEST_BLOCK_FIRST =
      Comparator.comparing(
          WorkspaceSummary::blockedAt, Comparator.nullsLast(Comparator.reverseOrder()));

  private final Tx tx;
  private final EventLog events;
  private final PlanService plans;
  private final CampaignTasks campaigns;
  private final TaskClaims claims;
  private final ExplorationService explorations;
  private final MemoryService memories;

  public WorkspaceCreator(
      Tx tx,
      EventLog events,
      PlanService plans,
      CampaignTasks campaigns,
      TaskClaims claims,
      ExplorationService explorations,
      MemoryService memories) {
    this.tx = tx;
    this.events = events;
    this.plans = plans;
    this.campaigns = campaigns;
    this.claims = claims;
    this.explorations = explorations;
    this.memories = memories;
  }

  /// Creates the active campaign's workspaces of the tasks that a plan names, all or none. One that
  /// exists stays as it is, whatever has become of its files, unless it is blocked and its task is
  /// to be done again: then it is refreshed and becomes active.
  ///
  /// @param seq the only task wanted, or `null` for all
  /// @param owner the worker that must hold these tasks, and whose leases are renewed; `null` for
  ///   anybody
  /// @param project the folder that the tasks' files are relative to
  /// @throws NotFound when no campaign is active, or when there is no such plan or task
  /// @throws dev.ftl.data.FtlException.Conflict when the owner does not hold a task
  /// @throws InvalidData with a sentence per file that is missing or lies outside the project
  public CreatedWorkspaces create(long planId, String seq, String owner, Path project) {
    TaskFiles files = new TaskFiles(new ProjectFiles(project));
    tx.read(work -> wanted(work, planId, seq).toPrepare(work)).forEach(files::of);
    return tx.write(
        work -> {
          WantedWorkspaces wanted = wanted(work, planId, seq);
          if (owner != null) {
            for (Task task : wanted.tasks()) {
              claims.confirm(work, wanted.campaign().id(), task.seq(), task.slug(), owner);
            }
          }
          return create(work, wanted, files);
        });
  }

  /// Takes a task for a worker and creates its workspace, both or neither.
  ///
  /// @param seq the task wanted, or `null` for the first that is ready
  /// @param lease for how many seconds; 0 for ever
  /// @return the task with its `workspace`, or `null` when none was named and none is ready
  /// @throws dev.ftl.data.FtlException.Conflict when the named task cannot be claimed
  /// @throws NotFound when no campaign is active, or when it has no such task
  /// @throws InvalidData with a sentence per file that is missing or lies outside the project
  public JsonObject claim(String seq, String owner, int lease, Path project) {
    TaskFiles files = new TaskFiles(new ProjectFiles(project));
    tx.read(work -> candidates(work, seq)).forEach(files::of);
    return tx.write(
        work -> {
          Task task = claims.claim(work, seq, owner, lease);
          if (task == null) {
            return null;
          }
          CreatedWorkspaces workspaces = create(work, wanted(work, task), files);
          Workspace workspace =
              workspaces.created().isEmpty()
                  ? workspaces.existing().getFirst()
                  : workspaces.created().getFirst();
          return task.json().with("workspace", workspace);
        });
  }

  /// The task that a claim would take now, if its workspace is to be prepared.
  private List<Task> candidates(Work work, String seq) {
    List<Task> tasks = campaigns.active(work).taskList();
    return (seq == null ? new TaskGraph(tasks, Timestamps.now()).ready() : tasks)
        .stream()
            .filter(task -> seq == null || task.seq().equals(Task.normalSeq(seq)))
            .limit(1)
            .flatMap(task -> wanted(work, task).toPrepare(work).stream())
            .toList();
  }

  private WantedWorkspaces wanted(Work work, Task task) {
    Campaign campaign = campaigns.active(work);
    TaskIndex index = new TaskIndex(campaign.taskList(), List.of());
    return new WantedWorkspaces(plans.active(work), campaign, index, List.of(task));
  }

  private WantedWorkspaces wanted(Work work, long planId, String seq) {
    Plan plan = plans.find(work, planId);
    Campaign campaign = campaigns.active(work);
    TaskIndex index = new TaskIndex(campaign.taskList(), plan.taskList());
    Task only = seq == null ? null : index.find(Task.normalSeq(seq));
    if (seq != null && only == null) {
      throw new NotFound(
          "Neither plan %d nor campaign %d has a task %s".formatted(planId, campaign.id(), seq),
          "ftl plan read --id " + planId);
    }
    List<Task> tasks = only == null ? index.planned() : List.of(only);
    // An older FTL kept plans unchecked; a workspace without a name could never be asked for.
    if (tasks.stream().anyMatch(task -> task.seq().isEmpty() || task.slug().isEmpty())) {
      throw new InvalidData("Plan " + planId + " has a task without a seq or without a slug");
    }
    return new WantedWorkspaces(plan, campaign, index, tasks);
  }

  private CreatedWorkspaces create(Work work, WantedWorkspaces wanted, TaskFiles files) {
    List<Task> toPrepare = wanted.toPrepare(work);
    wanted.refuseFaults(toPrepare, files);
    WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
    Preparation preparation = preparation(work, wanted, toPrepare, files);
    List<Workspace> created = new ArrayList<>();
    List<Workspace> existing = new ArrayList<>();
    for (Task task : wanted.tasks()) {
      Workspace found = mapper.ofCampaign(wanted.campaign().id(), task.workspaceId());
      if (!wanted.isToPrepare(task, found)) {
        existing.add(found.withCreates(task.creates()));
      } else if (found == null) {
        created.add(insert(work, wanted.planId(), preparation.workspace(0, task)));
      } else {
        created.add(refresh(work, wanted.planId(), found, preparation.workspace(found.id(), task)));
      }
    }
    return new CreatedWorkspaces(created, existing);
  }

  private Preparation preparation(
      Work work, WantedWorkspaces wanted, List<Task> toPrepare, TaskFiles files) {
    WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
    long campaignId = wanted.campaign().id();
    Set<String> prepared = new HashSet<>();
    toPrepare.forEach(task -> prepared.add(task.workspaceId()));
    List<WorkspaceSummary> siblings =
        mapper.list(WorkspaceStatus.BLOCKED, campaignId, Integer.MAX_VALUE).stream()
            .filter(blocked -> !prepared.contains(blocked.workspaceId()))
            .sorted(LATEST_BLOCK_FIRST)
            .toList();
    return new Preparation(
        mapper,
        campaignId,
        wanted.index(),
        Briefing.of(wanted.plan(), wanted.campaign(), explorations.pattern(work, campaignId)),
        memories.byValue(work, MOST_FAILURES, MOST_PATTERNS),
        siblings,
        files);
  }

  private Workspace insert(Work work, Long planId, Workspace workspace) {
    WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
    Workspace inserted = mapper.read(mapper.insert(workspace));
    events.append(work, EventType.WORKSPACE_CREATED, inserted.ids().with("plan_id", planId));
    return inserted.withCreates(workspace.creates().texts());
  }

  private Workspace refresh(Work work, Long planId, Workspace blocked, Workspace workspace) {
    WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
    mapper.refresh(workspace);
    JsonObject event =
        blocked
            .ids()
            .with("plan_id", planId)
            .with("refreshed", true)
            .with("reason", blocked.blockReason())
            .with("blocked_at", blocked.blockedAt());
    events.append(work, EventType.WORKSPACE_CREATED, event);
    return mapper.read(blocked.id()).withCreates(workspace.creates().texts());
  }
}
