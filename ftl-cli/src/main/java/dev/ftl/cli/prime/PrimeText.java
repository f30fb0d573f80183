package dev.ftl.cli.prime;

import dev.ftl.data.Ftl;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.campaign.CascadeStatus;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.limit.Details;
import dev.ftl.data.memory.Memory;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.status.Status;
import dev.ftl.data.workspace.WorkspaceFilter;
import dev.ftl.data.workspace.WorkspaceStatus;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an agent needs to know at the start of its session, as plain text: facts, no orders.
public final class PrimeText {

  private static final int LISTED = 6;
  private static final int MEMORIES = 3;
  private static final int REASONS = 3;
  private static final int OBJECTIVE_CHARACTERS = 100;
  private static final int REASON_CHARACTERS = 90;
  private static final int MEMORY_CHARACTERS = 140;

  /// How dispensable the lines are: the campaign stays longest.
  private static final int CAMPAIGN = 0;

  private static final int NEXT_STEP = 1;
  private static final int READY = 2;
  private static final int CLAIMED = 3;
  private static final int BLOCKED = 4;
  private static final int MEMORY = 5;
  private static final int WAITING = 6;

  private final Ftl ftl;

  public PrimeText(Ftl ftl) {
    this.ftl = ftl;
  }

  /// The text; empty when there is nothing to say.
  ///
  /// @param budget in tokens of four characters
  public String within(int budget) {
    BudgetedText text = new BudgetedText();
    ftl.snapshot(
        () -> {
          Campaign active = ftl.campaigns().active();
          if (active == null) {
            addIdle(text, ftl.status().read());
          } else {
            addCampaign(text, active);
          }
          return text;
        });
    return text.within(budget);
  }

  private static void addIdle(BudgetedText text, Status now) {
    now.lastCampaign()
        .ifPresent(
            last ->
                text.add(
                    CAMPAIGN,
                    "FTL: no campaign is active. The last one, "
                        + last.id()
                        + " "
                        + quoted(last.objectivePreview())
                        + ", ended "
                        + Names.of(last.outcome())
                        + "."));
    if (now.activePlan() != null) {
      text.add(
          CAMPAIGN,
          "Plan "
              + now.activePlan().id()
              + " "
              + quoted(now.activePlan().objective())
              + " has "
              + count(now.activePlan().taskCount(), "task")
              + " and no campaign; `ftl campaign create OBJECTIVE` adopts it.");
    } else if (now.lastCampaign().isEmpty() && !now.sessions().isEmpty()) {
      Status.Session session = now.sessions().getFirst();
      text.add(
          CAMPAIGN,
          "FTL: exploration session "
              + session.sessionId()
              + (session.objective() == null ? "" : " " + quoted(session.objective()))
              + " has "
              + session.completed()
              + " of 4 results.");
    }
    int failures = now.memory().failures();
    int patterns = now.memory().patterns();
    if (failures + patterns > 0) {
      text.add(
          MEMORY,
          "FTL remembers "
              + count(failures, "failure")
              + " and "
              + count(patterns, "pattern")
              + " of earlier work; `ftl memory query TOPIC` searches them.");
    }
  }

  private void addCampaign(BudgetedText text, Campaign campaign) {
    List<Task> tasks = campaign.taskList();
    Instant now = Timestamps.now();
    TaskGraph graph = new TaskGraph(tasks, now);
    CascadeStatus cascade = CascadeStatus.of(tasks, now);
    text.add(
        CAMPAIGN,
        "FTL campaign "
            + campaign.id()
            + " "
            + quoted(campaign.objective())
            + ": "
            + (tasks.isEmpty()
                ? "no tasks yet."
                : cascade.complete()
                    + " of "
                    + count(tasks.size(), "task")
                    + " complete, state "
                    + Names.of(cascade.state())
                    + "."));
    addList(text, READY, "Ready", graph.ready().stream().map(PrimeText::ready).toList());
    addList(
        text,
        CLAIMED,
        "Claimed",
        tasks.stream()
            .filter(task -> task.status(now) == TaskStatus.IN_PROGRESS)
            .map(task -> task.workspaceId() + by(task))
            .toList());
    addBlocked(text, campaign.id(), tasks);
    addList(
        text,
        WAITING,
        "Unreachable behind them",
        cascade.unreachable().stream().map(CascadeStatus.Unreachable::seq).toList());
    addMemories(text, campaign);
    text.add(NEXT_STEP, nextStep(cascade.state(), cascade.ready()));
  }

  private static String ready(Task task) {
    return task.workspaceId()
        + (task.status() == TaskStatus.IN_PROGRESS ? " (the lease of its owner has run out)" : "");
  }

  private static String by(Task task) {
    return task.owner() == null ? "" : " by " + Details.shortened(task.owner(), 40);
  }

  private void addBlocked(BudgetedText text, long campaign, List<Task> tasks) {
    List<Task> blocked =
        tasks.stream().filter(task -> task.status() == TaskStatus.BLOCKED).toList();
    if (blocked.isEmpty()) {
      return;
    }
    Map<String, String> reasons = new HashMap<>();
    for (WorkspaceSummary workspace :
        ftl.workspaces()
            .page(new WorkspaceFilter(campaign, WorkspaceStatus.BLOCKED, null), tasks.size())
            .rows()) {
      reasons.put(workspace.workspaceId(), workspace.blockReason());
    }
    List<String> others = new ArrayList<>();
    int told = 0;
    for (Task task : blocked) {
      String reason = reasons.get(task.workspaceId());
      if (reason != null && task.blockedBy().isEmpty() && told < REASONS) {
        told++;
        text.add(
            BLOCKED,
            "Blocked: "
                + task.workspaceId()
                + by(task)
                + ", because: "
                + Details.shortened(reason, REASON_CHARACTERS));
      } else {
        others.add(task.workspaceId());
      }
    }
    addList(text, BLOCKED, told == 0 ? "Blocked" : "Also blocked", others);
  }

  private void addMemories(BudgetedText text, Campaign campaign) {
    if (campaign.objective() == null) {
      return;
    }
    byte[] vector = ftl.campaigns().objectiveVector(campaign.id());
    for (Memory memory : ftl.memoryRecall().about(campaign.objective(), vector, MEMORIES)) {
      String about = Details.shortened(memory.trigger(), MEMORY_CHARACTERS);
      String help = Details.shortened(memory.resolution(), MEMORY_CHARACTERS);
      text.add(
          MEMORY,
          "Known "
              + Names.of(memory.type())
              + " "
              + memory.name()
              + ": "
              + about
              + (help.isBlank() ? "" : " -> " + help));
    }
  }

  private static void addList(BudgetedText text, int rank, String title, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder(title).append(": ");
    line.append(String.join(", ", items.subList(0, Math.min(LISTED, items.size()))));
    if (items.size() > LISTED) {
      line.append(" and ").append(items.size() - LISTED).append(" more");
    }
    text.add(rank, line.toString());
  }

  private static String nextStep(CascadeStatus.State state, int ready) {
    return switch (state) {
      case NONE, EMPTY ->
          "To go on: `ftl campaign add-tasks --plan-id ID` takes over a plan's tasks.";
      case IN_PROGRESS ->
          ready > 0
              ? "To go on: `ftl campaign claim --owner NAME --workspace` takes a ready task."
              : "To go on: nothing is ready; `ftl campaign cascade-status` tells when that"
                  + " changes.";
      case COMPLETE ->
          "To go on: `ftl observer analyze` learns from it, `ftl campaign complete` archives it.";
      case STUCK -> "To go on: `ftl campaign get-replan-input` gives what a revised plan needs.";
    };
  }

  private static String quoted(String text) {
    return text == null
        ? "without an objective"
        : '"' + Details.shortened(text, OBJECTIVE_CHARACTERS) + '"';
  }

  private static String count(int count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}
