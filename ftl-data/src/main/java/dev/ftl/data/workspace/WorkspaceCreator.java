package dev.ftl.data.workspace;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.campaign.CampaignTasks;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.memory.MemoryService;
import dev.ftl.data.plan.Plan;
import dev.ftl.data.plan.PlanService;
import dev.ftl.data.plan.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes the workspaces of a plan's tasks.
public final class WorkspaceCreator {

  private static final int MOST_FAILURES = 5;
  private static final int MOST_PATTERNS = 3;

  private final Tx tx;
  private final EventLog events;
  private final PlanService plans;
  private final CampaignTasks campaigns;
  private final MemoryService memories;

  public WorkspaceCreator(
      Tx tx, EventLog events, PlanService plans, CampaignTasks campaigns, MemoryService memories) {
    this.tx = tx;
    this.events = events;
    this.plans = plans;
    this.campaigns = campaigns;
    this.memories = memories;
  }

  /// Makes the active campaign's workspaces of a plan's tasks, all or none. One that exists is
  /// answered as it is, whatever has become of its files.
  ///
  /// @param seq the only task wanted, or `null` for all
  /// @param project the folder that the tasks' files are relative to
  /// @throws Conflict when no campaign is active
  /// @throws NotFound when there is no such plan, or no such task in it
  /// @throws InvalidData with a sentence per file that is missing or lies outside the project
  public CreatedWorkspaces create(long planId, String seq, Path project) {
    return tx.write(
        work -> {
          Plan plan = plans.find(work, planId);
          Long campaignId = campaigns.activeId(work);
          if (campaignId == null) {
            throw new Conflict("No campaign is active", "ftl campaign create OBJECTIVE");
          }
          List<Task> tasks = wanted(plan, seq);
          return new CreatedWorkspaces(create(work, plan, campaignId, tasks, project));
        });
  }

  /// An older FTL kept plans unchecked; a workspace without a name could never be asked for.
  private static List<Task> wanted(Plan plan, String seq) {
    List<Task> tasks =
        plan.taskList().stream()
            .filter(task -> seq == null || task.seq().equals(Task.normalSeq(seq)))
            .toList();
    if (seq != null && tasks.isEmpty()) {
      throw new NotFound(
          "Plan " + plan.id() + " has no task " + seq, "ftl plan read --id " + plan.id());
    }
    if (tasks.stream().anyMatch(task -> task.seq().isEmpty() || task.slug().isEmpty())) {
      throw new InvalidData("Plan " + plan.id() + " has a task without a seq or without a slug");
    }
    return tasks;
  }

  private List<Workspace> create(
      Work work, Plan plan, long campaignId, List<Task> tasks, Path project) {
    WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
    TaskFiles files = new TaskFiles(new ProjectFiles(project));
    Preparation preparation =
        new Preparation(
            mapper, plan, campaignId, memories.byValue(work, MOST_FAILURES, MOST_PATTERNS), files);
    List<Workspace> created = new ArrayList<>();
    for (Task task : tasks) {
      Workspace existing = mapper.ofCampaign(campaignId, task.workspaceId());
      created.add(
          existing == null ? insert(work, plan.id(), preparation.workspace(task)) : existing);
    }
    if (!files.faults().isEmpty()) {
      throw new InvalidData(
          "Plan " + plan.id() + " cannot be worked on: " + files.faults().getFirst(),
          files.faults());
    }
    return created;
  }

  private Workspace insert(Work work, long planId, Workspace workspace) {
    WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
    Workspace inserted = mapper.read(mapper.insert(workspace));
    events.append(work, EventType.WORKSPACE_CREATED, inserted.ids().with("plan_id", planId));
    return inserted;
  }
}
