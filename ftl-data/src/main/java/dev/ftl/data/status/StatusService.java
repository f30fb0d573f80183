package dev.ftl.data.status;

import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.phase.PhaseService;
import dev.ftl.data.plan.Plan;
import dev.ftl.data.plan.PlanService;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.status.Status.ActivePlan;
import dev.ftl.data.status.Status.Campaign;
import dev.ftl.data.status.Status.Session;
import dev.ftl.data.status.Status.Tasks;
import dev.ftl.data.status.Status.Working;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The overview of everything, read in one snapshot.
public final class StatusService {

  private final Tx tx;
  private final PhaseService phases;
  private final PlanService plans;

  public StatusService(Tx tx, PhaseService phases, PlanService plans) {
    this.tx = tx;
    this.phases = phases;
    this.plans = plans;
  }

  /// What runs now.
  public Status read() {
    return tx.read(this::read);
  }

  private Status read(Work work) {
    StatusMapper mapper = work.mapper(StatusMapper.class);
    CampaignRow campaign = mapper.campaign();
    return new Status(
        phases.state(work).phase(),
        campaign == null ? null : withWorkspaces(mapper, campaign),
        campaign == null ? Optional.ofNullable(mapper.lastCampaign()) : Optional.empty(),
        tasks(campaign == null ? JsonArray.EMPTY : campaign.tasks()),
        inShort(plans.active(work)),
        sessions(mapper),
        mapper.memory(),
        mapper.newestRun());
  }

  private static Campaign withWorkspaces(StatusMapper mapper, CampaignRow row) {
    return new Campaign(
        row.id(), row.objective(), row.framework(), row.createdAt(), mapper.workspaces(row.id()));
  }

  private static ActivePlan inShort(Plan plan) {
    return plan == null
        ? null
        : new ActivePlan(plan.id(), plan.objective(), plan.taskList().size());
  }

  private static Tasks tasks(JsonArray array) {
    List<Task> tasks = Task.listOf(array);
    List<Working> working =
        tasks.stream()
            .filter(task -> task.status() == TaskStatus.IN_PROGRESS)
            .map(task -> new Working(task.seq(), task.slug(), task.owner()))
            .toList();
    return new Tasks(
        tasks.size(),
        count(tasks, TaskStatus.PENDING),
        new TaskGraph(tasks, Timestamps.now()).ready().size(),
        working.size(),
        count(tasks, TaskStatus.COMPLETE),
        count(tasks, TaskStatus.BLOCKED),
        working);
  }

  private static int count(List<Task> tasks, TaskStatus status) {
    return (int) tasks.stream().filter(task -> task.status() == status).count();
  }

  /// Their timestamps sort here and not in the database, because older ones are naive.
  private static List<Session> sessions(StatusMapper mapper) {
    Comparator<Instant> newestFirst = Comparator.nullsLast(Comparator.reverseOrder());
    return mapper.sessions(Limits.STATUS_SESSIONS).stream()
        .sorted(Comparator.comparing(Session::createdAt, newestFirst))
        .limit(Limits.STATUS_SESSIONS)
        .toList();
  }
}
