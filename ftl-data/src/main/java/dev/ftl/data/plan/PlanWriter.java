package dev.ftl.data.plan;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Writes plans. One that says what the newest active plan says is that plan: a planner that lost
/// the answer may repeat its call.
public final class PlanWriter {

  private final Tx tx;
  private final EventLog events;
  private final PlanService plans;

  public PlanWriter(Tx tx, EventLog events, PlanService plans) {
    this.tx = tx;
    this.events = events;
    this.plans = plans;
  }

  /// A plan that was written.
  ///
  /// @param warnings tasks that may run at the same time and change the same file, a sentence per
  ///   file; empty when there are none
  public record Written(long id, Optional<List<String>> warnings) {}

  /// A campaign's active plan after a revision.
  ///
  /// @param isNew whether the revision changed it
  public record Revised(long id, boolean isNew) {}

  /// What a plan says, apart from its id and its status.
  private record Content(
      Long campaignId, String objective, String framework, JsonObject idioms, JsonArray tasks) {

    boolean isOf(Plan plan) {
      return plan != null
          && Objects.equals(objective, plan.objective())
          && Objects.equals(framework, plan.framework())
          && idioms.equals(plan.idioms())
          && tasks.equals(plan.tasks());
    }
  }

  /// Checks a plan and writes it, as the active campaign's by default. Its tasks may depend on
  /// tasks of the campaign that it does not repeat.
  ///
  /// @param supersedes the plan that it replaces, or `null`
  /// @param campaignId the campaign that it belongs to, or `null` for the active one, if any
  /// @throws InvalidData with a sentence per fault when the plan is not valid
  /// @throws NotFound when one of the ids does not exist
  public Written write(JsonObject plan, Long supersedes, Long campaignId) {
    if (!tx.hasDatabase()) {
      PlanCheck.check(plan);
    }
    return tx.write(
        work -> {
          PlanMapper mapper = work.mapper(PlanMapper.class);
          Long campaign =
              campaignId == null ? mapper.activeCampaign() : existing(mapper, campaignId);
          List<Task> others = tasks(mapper, campaign);
          List<Task> tasks = PlanCheck.check(plan, others);
          if (supersedes != null) {
            plans.change(work, supersedes, PlanStatus.SUPERSEDED);
          }
          Content content =
              new Content(
                  campaign,
                  plan.text("objective"),
                  plan.text("framework"),
                  plan.object("idioms"),
                  JsonArray.ofAll(tasks));
          return new Written(
              write(work, content), SharedFiles.warnings(begun(tasks, others), others));
        });
  }

  private static Long existing(PlanMapper mapper, long campaignId) {
    if (mapper.countCampaigns(campaignId) == 0) {
      throw new NotFound("Campaign " + campaignId + " not found", "ftl campaign history");
    }
    return campaignId;
  }

  private static List<Task> tasks(PlanMapper mapper, Long campaign) {
    JsonArray tasks = campaign == null ? null : mapper.campaignTasks(campaign);
    return tasks == null ? List.of() : Task.listOf(tasks);
  }

  /// The tasks in the states that the campaign has them in.
  private static List<Task> begun(List<Task> tasks, List<Task> others) {
    Map<String, TaskStatus> states = new HashMap<>();
    others.forEach(task -> states.put(task.workspaceId(), task.status()));
    return tasks.stream()
        .map(
            task ->
                task.with("status", states.getOrDefault(task.workspaceId(), TaskStatus.PENDING)))
        .toList();
  }

  /// Writes what a campaign's tasks have become as its one active plan, as part of a larger
  /// transaction. What the revision does not say is taken from the plan before, or from the
  /// campaign.
  ///
  /// @param revision the planner's revised plan
  /// @param tasks all tasks of the campaign, without their states
  public Revised revise(
      Work work,
      long campaignId,
      JsonObject revision,
      String objective,
      String framework,
      List<Task> tasks) {
    Plan before = work.mapper(PlanMapper.class).activeOf(campaignId);
    Content content =
        new Content(
            campaignId,
            revision.text("objective", before == null ? objective : before.objective()),
            revision.text("framework", before == null ? framework : before.framework()),
            revision.has("idioms") || before == null ? revision.object("idioms") : before.idioms(),
            JsonArray.ofAll(tasks));
    if (content.isOf(before)) {
      return new Revised(before.id(), false);
    }
    plans.end(work, campaignId, PlanStatus.SUPERSEDED);
    return new Revised(write(work, content), true);
  }

  private long write(Work work, Content content) {
    PlanMapper mapper = work.mapper(PlanMapper.class);
    Plan newest = mapper.activeOf(content.campaignId());
    if (content.isOf(newest)) {
      return newest.id();
    }
    long id =
        mapper.insert(
            content.campaignId(),
            content.objective(),
            content.framework(),
            content.idioms(),
            content.tasks(),
            Timestamps.now());
    events.append(
        work,
        EventType.PLAN_WRITTEN,
        JsonObject.of("plan_id", id)
            .with("campaign_id", content.campaignId())
            .with("tasks", content.tasks().size()));
    return id;
  }
}
