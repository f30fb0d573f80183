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
import dev.ftl.data.memory.ContextRequest;
import dev.ftl.data.memory.HoldOut;
import dev.ftl.data.memory.MemoryContext;
import dev.ftl.data.memory.Selection;
import dev.ftl.data.memory.VectorTx;
import dev.ftl.data.memory.VectorWork;
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
import java.util.function.Function;

/// Creates the workspaces of a campaign's tasks.
///
/// Files are read before the write lock is taken, and never under it, so that others wait no longer
/// for large files than for small ones. When another process was faster, so that other files are
/// needed, the lock is given back, and taken again when they are read. For the vectors that the
/// memory needs see [VectorTx].
public final class WorkspaceCreator {

  private static final Comparator<WorkspaceSummary> LATEST_BLOCK_FIRST =
      Comparator.comparing(
          WorkspaceSummary::blockedAt, Comparator.nullsLast(Comparator.reverseOrder()));

  private final Tx tx;
  private final VectorTx vectors;
  private final EventLog events;
  private final PlanService plans;
  private final CampaignTasks campaigns;
  private final TaskClaims claims;
  private final ExplorationService explorations;
  private final MemoryContext memories;

  public WorkspaceCreator(
      Tx tx,
      VectorTx vectors,
      EventLog events,
      PlanService plans,
      CampaignTasks campaigns,
      TaskClaims claims,
      ExplorationService explorations,
      MemoryContext memories) {
    this.tx = tx;
    this.vectors = vectors;
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
  /// @param holdOut leaves some memories out
  /// @throws NotFound when no campaign is active, or when there is no such plan or task
  /// @throws dev.ftl.data.FtlException.Conflict when the owner does not hold a task
  /// @throws InvalidData with a sentence per file that is missing or lies outside the project
  public CreatedWorkspaces create(
      long planId, String seq, String owner, Path project, HoldOut holdOut) {
    TaskFiles files = new TaskFiles(new ProjectFiles(project));
    tx.read(work -> wanted(work, planId, seq).toPrepare(work)).forEach(files::of);
    return write(
        files,
        vectorWork -> {
          Work work = vectorWork.work();
          WantedWorkspaces wanted = wanted(work, planId, seq);
          if (owner != null) {
            for (Task task : wanted.tasks()) {
              claims.confirm(work, wanted.campaign().id(), task.seq(), task.slug(), owner);
            }
          }
          return create(vectorWork, wanted, files, holdOut);
        });
  }

  /// Takes a task for a worker and creates its workspace, both or neither.
  ///
  /// @param seq the task wanted, or `null` for the first that is ready
  /// @param lease for how many seconds; 0 for ever
  /// @return the task with its `workspace`, or `null` when none was named and none is ready
  /// @param holdOut leaves some memories out
  /// @throws dev.ftl.data.FtlException.Conflict when the named task cannot be claimed
  /// @throws NotFound when no campaign is active, or when it has no such task
  /// @throws InvalidData with a sentence per file that is missing or lies outside the project
  public JsonObject claim(String seq, String owner, int lease, Path project, HoldOut holdOut) {
    return claim(seq, owner, lease, new TaskFiles(new ProjectFiles(project)), holdOut);
  }

  JsonObject claim(String seq, String owner, int lease, TaskFiles files, HoldOut holdOut) {
    tx.read(work -> candidates(work, seq)).forEach(files::of);
    return write(
        files,
        vectorWork -> {
          Work work = vectorWork.work();
          Task task = claims.claim(work, seq, owner, lease);
          if (task == null) {
            return null;
          }
          CreatedWorkspaces workspaces = create(vectorWork, wanted(work, task), files, holdOut);
          Workspace workspace =
              workspaces.created().isEmpty()
                  ? workspaces.existing().getFirst()
                  : workspaces.created().getFirst();
          return task.json().with("workspace", workspace);
        });
  }

  /// Runs the block under the write lock, again when files are needed that were not read yet.
  private <T> T write(TaskFiles files, Function<VectorWork, T> block) {
    while (true) {
      try {
        return vectors.write(block);
      } catch (TaskFiles.UnreadException e) {
        e.tasks().forEach(files::of);
      }
    }
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

  private CreatedWorkspaces create(
      VectorWork vectorWork, WantedWorkspaces wanted, TaskFiles files, HoldOut holdOut) {
    Work work = vectorWork.work();
    List<Task> toPrepare = wanted.toPrepare(work);
    files.requireRead(toPrepare);
    wanted.refuseFaults(toPrepare, files);
    WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
    Preparation preparation = preparation(vectorWork, wanted, toPrepare, files, holdOut);
    List<Workspace> created = new ArrayList<>();
    List<Workspace> existing = new ArrayList<>();
    for (Task task : wanted.tasks()) {
      Workspace found = mapper.ofCampaign(wanted.campaign().id(), task.workspaceId());
      if (!wanted.isToPrepare(task, found)) {
        existing.add(found.withCreates(task.creates()));
      } else if (found == null) {
        created.add(insert(work, wanted.planId(), preparation.workspace(null, task)));
      } else {
        created.add(refresh(work, wanted.planId(), found, preparation.workspace(found, task)));
      }
    }
    return new CreatedWorkspaces(created, existing);
  }

  private Preparation preparation(
      VectorWork vectorWork,
      WantedWorkspaces wanted,
      List<Task> toPrepare,
      TaskFiles files,
      HoldOut holdOut) {
    Work work = vectorWork.work();
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
        toPrepare.isEmpty()
            ? Selection.EMPTY.knowledge()
            : remembered(vectorWork, wanted.campaign()).knowledge(),
        holdOut,
        siblings,
        files);
  }

  /// What is remembered that matters for a campaign's objective, whose vector is stored from now
  /// on.
  private Selection remembered(VectorWork vectorWork, Campaign campaign) {
    Work work = vectorWork.work();
    byte[] stored = campaigns.objectiveVector(work, campaign.id());
    ContextRequest request = ContextRequest.of(campaign.objective());
    Selection selection = memories.select(vectorWork, request, stored);
    memories.keep(work, selection);
    byte[] computed = vectorWork.toStore(campaign.objective(), stored);
    if (computed != null) {
      campaigns.keepObjectiveVector(work, campaign.id(), computed);
    }
    return selection;
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
