package dev.ftl.data.plan;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.Page;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Plans: read, listed, shown as a graph, superseded and executed. [PlanWriter] writes them.
public final class PlanService {

  private static final String LIST = "ftl plan list";

  private final Tx tx;
  private final EventLog events;

  public PlanService(Tx tx, EventLog events) {
    this.tx = tx;
    this.events = events;
  }

  /// The plan of that id.
  ///
  /// @throws NotFound when there is none
  public Plan read(long id) {
    return tx.read(work -> find(work, id));
  }

  /// The active campaign's newest active plan, else the newest that belongs to no campaign; never
  /// an old campaign's.
  ///
  /// @throws NotFound when there is none
  public Plan active() {
    Plan plan = tx.read(this::active);
    if (plan == null) {
      throw new NotFound("No plan is active", LIST);
    }
    return plan;
  }

  /// The same as part of a larger transaction; `null` when there is none.
  public Plan active(Work work) {
    return work.mapper(PlanMapper.class).active();
  }

  /// Marks a plan as executed or superseded; repeating it changes nothing.
  ///
  /// @throws NotFound when there is no such plan
  public PlanChange changeStatus(long id, PlanStatus status) {
    return tx.write(work -> change(work, id, status));
  }

  PlanChange change(Work work, long id, PlanStatus status) {
    Plan plan = find(work, id);
    if (plan.status() != status) {
      work.mapper(PlanMapper.class).changeStatus(id, status);
      events.append(
          work,
          EventType.PLAN_STATUS,
          JsonObject.of("plan_id", id)
              .with("campaign_id", plan.campaignId())
              .with("status", status));
    }
    return new PlanChange(id, status);
  }

  /// Changes the status of all active plans of a campaign, as part of a caller's transaction.
  public void end(Work work, long campaignId, PlanStatus status) {
    for (long id : work.mapper(PlanMapper.class).activeIds(campaignId)) {
      work.mapper(PlanMapper.class).changeStatus(id, status);
      events.append(
          work,
          EventType.PLAN_STATUS,
          JsonObject.of("plan_id", id).with("campaign_id", campaignId).with("status", status));
    }
  }

  /// The newest plans, newest first.
  ///
  /// @param status the only status wanted, or `null`
  public List<PlanSummary> list(PlanStatus status, int limit) {
    return tx.read(work -> work.mapper(PlanMapper.class).list(status, limit));
  }

  /// The newest plans that a filter lets through, and how many it lets through in all.
  public Page<PlanOverview> page(PlanFilter filter, int limit) {
    String pattern = Texts.containing(filter.text());
    return tx.read(
        work -> {
          PlanMapper mapper = work.mapper(PlanMapper.class);
          return new Page<>(
              mapper.page(filter.status(), pattern, limit), mapper.count(filter.status(), pattern));
        });
  }

  /// A plan with its tasks as its campaign works on them.
  ///
  /// @throws NotFound when there is no such plan
  public PlanDetail detail(long id) {
    return tx.read(
        work -> {
          Plan plan = find(work, id);
          List<Task> campaign = workedOn(work, plan);
          List<Task> tasks = merged(plan, campaign);
          Instant now = Timestamps.now();
          List<Task> whole = PlanCheck.union(campaign, tasks);
          List<String> faults = faults(whole);
          return new PlanDetail(
              plan,
              tasks,
              faults.isEmpty() ? PlanGraph.of(tasks, campaign, now) : null,
              faults,
              new TaskGraph(tasks, now).unreachable());
        });
  }

  private static List<String> faults(List<Task> tasks) {
    try {
      PlanCheck.checkDependencies(tasks);
      return List.of();
    } catch (InvalidData e) {
      return e.details();
    }
  }

  /// The plan's tasks, and of each what the campaign's task of that seq says besides.
  private static List<Task> merged(Plan plan, List<Task> campaign) {
    Map<String, Task> working = bySeq(campaign);
    return plan.taskList().stream()
        .map(
            task -> {
              Task known = working.get(task.seq());
              return known == null || !isSame(known, task)
                  ? task.with("status", TaskStatus.PENDING)
                  : new Task(known.json().withAll(task.without("status").json()))
                      .with("status", known.status());
            })
        .toList();
  }

  /// The tasks of the plan's campaign. An active plan of no campaign is what the active campaign
  /// works on, as far as it has the plan's tasks.
  private static List<Task> workedOn(Work work, Plan plan) {
    PlanMapper mapper = work.mapper(PlanMapper.class);
    Long campaign = plan.campaignId();
    if (campaign == null && plan.status() == PlanStatus.ACTIVE) {
      campaign = mapper.activeCampaign();
    }
    JsonArray tasks = campaign == null ? null : mapper.campaignTasks(campaign);
    return Task.listOf(tasks == null ? JsonArray.EMPTY : tasks);
  }

  private static List<Task> campaignTasks(Work work, Plan plan) {
    JsonArray tasks =
        plan.campaignId() == null
            ? null
            : work.mapper(PlanMapper.class).campaignTasks(plan.campaignId());
    return Task.listOf(tasks == null ? JsonArray.EMPTY : tasks);
  }

  /// The plan as a graph, its tasks in the states that its campaign has them in. What they wait for
  /// may be a task of the campaign that the plan leaves out.
  ///
  /// @throws NotFound when there is no such plan
  /// @throws InvalidData when an older FTL kept a plan whose dependencies form a cycle
  public PlanGraph graph(long id) {
    return tx.read(
        work -> {
          Plan plan = find(work, id);
          List<Task> campaign = campaignTasks(work, plan);
          List<Task> tasks = withStates(plan, campaign);
          PlanCheck.checkDependencies(PlanCheck.union(campaign, tasks));
          return PlanGraph.of(tasks, campaign, Timestamps.now());
        });
  }

  private static List<Task> withStates(Plan plan, List<Task> campaign) {
    Map<String, Task> working = bySeq(campaign);
    return plan.taskList().stream()
        .map(
            task -> {
              Task known = working.get(task.seq());
              return known == null || !isSame(known, task)
                  ? task.with("status", TaskStatus.PENDING)
                  : task.with("status", known.status())
                      .with("lease_until", known.json().get("lease_until"));
            })
        .toList();
  }

  private static Map<String, Task> bySeq(List<Task> tasks) {
    Map<String, Task> bySeq = new HashMap<>();
    tasks.forEach(task -> bySeq.put(task.seq(), task));
    return bySeq;
  }

  /// Whether the campaign's task is the plan's: a later plan may have given its seq to another one.
  private static boolean isSame(Task working, Task planned) {
    return working.slug().isEmpty()
        || planned.slug().isEmpty()
        || working.slug().equals(planned.slug());
  }

  /// Gives a new campaign the newest active plan that belongs to none, if there is one: it was made
  /// for it.
  ///
  /// @return the plan's id, or `null` when there is none
  public Long adopt(Work work, long campaignId) {
    PlanMapper mapper = work.mapper(PlanMapper.class);
    Long orphan = mapper.orphan();
    if (orphan != null) {
      mapper.adopt(orphan, campaignId);
    }
    return orphan;
  }

  /// Gives a plan that belongs to no campaign to one.
  public void adopt(Work work, long id, long campaignId) {
    work.mapper(PlanMapper.class).adopt(id, campaignId);
  }

  /// The plan of that id, as part of a caller's transaction.
  ///
  /// @throws NotFound when there is none
  public Plan find(Work work, long id) {
    Plan plan = work.mapper(PlanMapper.class).read(id);
    if (plan == null) {
      throw new NotFound("Plan " + id + " not found", LIST);
    }
    return plan;
  }
}
