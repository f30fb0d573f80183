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

/// Plans: checked before they are kept, superseded or executed later, read as a graph.
public final class PlanService {

  private static final String LIST = "ftl plan list";

  private final Tx tx;
  private final EventLog events;

  public PlanService(Tx tx, EventLog events) {
    this.tx = tx;
    this.events = events;
  }

  /// Keeps a plan, as the active campaign's unless told otherwise.
  ///
  /// @param supersedes the plan that it replaces, or `null`
  /// @param campaignId the campaign that it belongs to, or `null` for the active one, if any
  /// @return the new plan's id
  /// @throws InvalidData with a sentence per fault when the plan is not valid
  /// @throws NotFound when one of the ids does not exist
  public long write(JsonObject plan, Long supersedes, Long campaignId) {
    List<Task> tasks = PlanCheck.check(plan);
    return tx.write(
        work -> {
          PlanMapper mapper = work.mapper(PlanMapper.class);
          Long campaign =
              campaignId == null ? mapper.activeCampaign() : existing(mapper, campaignId);
          if (supersedes != null) {
            change(work, supersedes, PlanStatus.SUPERSEDED);
          }
          long id =
              mapper.insert(
                  campaign,
                  plan.text("objective"),
                  plan.text("framework"),
                  plan.object("idioms"),
                  JsonArray.ofAll(tasks),
                  Timestamps.now());
          events.append(
              work,
              EventType.PLAN_WRITTEN,
              JsonObject.of("plan_id", id)
                  .with("campaign_id", campaign)
                  .with("tasks", tasks.size()));
          return id;
        });
  }

  private static Long existing(PlanMapper mapper, long campaignId) {
    if (mapper.countCampaigns(campaignId) == 0) {
      throw new NotFound("Campaign " + campaignId + " not found", "ftl campaign history");
    }
    return campaignId;
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

  private PlanChange change(Work work, long id, PlanStatus status) {
    if (find(work, id).status() != status) {
      work.mapper(PlanMapper.class).changeStatus(id, status);
      events.append(
          work, EventType.PLAN_STATUS, JsonObject.of("plan_id", id).with("status", status));
    }
    return new PlanChange(id, status);
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
          List<Task> tasks = merged(work, plan);
          Instant now = Timestamps.now();
          TaskGraph graph = new TaskGraph(tasks, now);
          List<String> faults = faults(tasks);
          return new PlanDetail(
              plan,
              tasks,
              faults.isEmpty() ? PlanGraph.of(tasks, now) : null,
              faults,
              graph.unreachable());
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
  private static List<Task> merged(Work work, Plan plan) {
    Map<String, Task> working = new HashMap<>();
    campaignTasks(work, plan).forEach(task -> working.put(task.seq(), task));
    return plan.taskList().stream()
        .map(
            task -> {
              Task known = working.get(task.seq());
              return known == null
                  ? task.with("status", TaskStatus.PENDING)
                  : new Task(known.json().withAll(task.without("status").json()))
                      .with("status", known.status());
            })
        .toList();
  }

  private static List<Task> campaignTasks(Work work, Plan plan) {
    JsonArray tasks =
        plan.campaignId() == null
            ? null
            : work.mapper(PlanMapper.class).campaignTasks(plan.campaignId());
    return Task.listOf(tasks == null ? JsonArray.EMPTY : tasks);
  }

  /// The plan as a graph, its tasks in the states that its campaign has them in.
  ///
  /// @throws NotFound when there is no such plan
  /// @throws InvalidData when an older FTL kept a plan whose dependencies form a cycle
  public PlanGraph graph(long id) {
    return tx.read(
        work -> {
          Plan plan = find(work, id);
          List<Task> tasks = withStates(work, plan);
          PlanCheck.checkDependencies(tasks);
          return PlanGraph.of(tasks, Timestamps.now());
        });
  }

  private static List<Task> withStates(Work work, Plan plan) {
    Map<String, TaskStatus> states = new HashMap<>();
    campaignTasks(work, plan).forEach(task -> states.put(task.seq(), task.status()));
    return plan.taskList().stream()
        .map(task -> task.with("status", states.getOrDefault(task.seq(), TaskStatus.PENDING)))
        .toList();
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
