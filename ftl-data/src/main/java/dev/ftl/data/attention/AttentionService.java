package dev.ftl.data.attention;

import dev.ftl.data.attention.Attention.Kind;
import dev.ftl.data.benchmark.BenchmarkRun;
import dev.ftl.data.benchmark.BenchmarkService;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import dev.ftl.data.benchmark.statistics.Thresholds;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.campaign.CampaignService;
import dev.ftl.data.campaign.CascadeStatus;
import dev.ftl.data.db.Tx;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.phase.PhaseService;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.session.QuorumState;
import dev.ftl.data.session.SessionOverview;
import dev.ftl.data.workspace.WorkspaceFilter;
import dev.ftl.data.workspace.WorkspaceService;
import dev.ftl.data.workspace.WorkspaceStatus;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody should look at: where the active campaign has stalled, explorations that failed
/// lately, and benchmarks that got worse.
public final class AttentionService {

  private static final Duration LATELY = Duration.ofDays(1);

  private final Tx tx;
  private final CampaignService campaigns;
  private final WorkspaceService workspaces;
  private final PhaseService phases;
  private final EventLog events;
  private final BenchmarkService benchmarks;

  public AttentionService(
      Tx tx,
      CampaignService campaigns,
      WorkspaceService workspaces,
      PhaseService phases,
      EventLog events,
      BenchmarkService benchmarks) {
    this.tx = tx;
    this.campaigns = campaigns;
    this.workspaces = workspaces;
    this.phases = phases;
    this.events = events;
    this.benchmarks = benchmarks;
  }

  /// What is the matter now, the newest first, all of it as of one moment.
  ///
  /// @param sessions the newest ones, which the caller has read already
  public List<Attention> list(List<SessionOverview> sessions, int limit) {
    List<Attention> all =
        tx.snapshot(
            () -> {
              Instant now = Timestamps.now();
              Stalls stalls = new Stalls(now);
              List<Attention> found = new ArrayList<>(failed(sessions, now));
              Campaign active = campaigns.active();
              if (active != null) {
                found.addAll(troubles(active, stalls));
              }
              found.addAll(
                  stalls.leftActive(
                      workspaces
                          .page(
                              new WorkspaceFilter(null, WorkspaceStatus.ACTIVE, null),
                              Limits.ATTENTION_WORKSPACES)
                          .rows(),
                      active == null ? null : active.id()));
              found.addAll(
                  stalls.silence(
                      phases.state(),
                      events.list(null, null, null, 1).stream().findFirst().orElse(null)));
              return found;
            });
    Comparator<Instant> newest = Comparator.nullsLast(Comparator.reverseOrder());
    return all.stream()
        .sorted(Comparator.comparing(Attention::since, newest))
        .limit(limit)
        .toList();
  }

  /// What the newest benchmark run does worse than the one before it: one entry, or none. Apart
  /// from the others because it costs more than they do, and changes only with the records.
  public List<Attention> regressions() {
    return tx.snapshot(
        () -> {
          BenchmarkRun newest = benchmarks.list(1).stream().findFirst().orElse(null);
          String before = newest == null ? null : benchmarks.before(newest.runId());
          if (before == null) {
            return List.of();
          }
          Comparison comparison = benchmarks.compare(before, newest.runId(), Thresholds.USUAL);
          List<String> worse =
              comparison.metrics().entrySet().stream()
                  .filter(metric -> metric.getValue().verdict() == MetricVerdict.REGRESSED)
                  .map(metric -> changed(metric.getKey(), metric.getValue()))
                  .toList();
          return worse.isEmpty() ? List.of() : List.of(regression(newest, before, worse));
        });
  }

  private static String changed(String metric, MetricComparison comparison) {
    return comparison.diffPercent() == null
        ? metric
        : String.format(Locale.ROOT, "%s %+.1f %%", metric, comparison.diffPercent());
  }

  private static Attention regression(BenchmarkRun newest, String before, List<String> worse) {
    String count = worse.size() == 1 ? "1 metric" : worse.size() + " metrics";
    return new Attention(
        Kind.REGRESSION,
        newest.runId(),
        "%s of %s got worse since %s".formatted(count, newest.runId(), before),
        String.join(", ", worse),
        newest.createdAt());
  }

  private static List<Attention> failed(List<SessionOverview> sessions, Instant now) {
    Instant recent = now.minus(LATELY);
    return sessions.stream()
        .filter(session -> session.quorum(now) == QuorumState.FAILED)
        .filter(session -> session.createdAt() != null && session.createdAt().isAfter(recent))
        .limit(Limits.ATTENTION_SESSIONS)
        .map(AttentionService::failed)
        .toList();
  }

  private static Attention failed(SessionOverview session) {
    return new Attention(
        Kind.QUORUM_FAILED,
        session.id(),
        Objects.requireNonNullElse(session.objective(), "Session " + session.id()),
        session.modes().completed().size() + " of 4 explorers answered",
        session.createdAt());
  }

  private List<Attention> troubles(Campaign campaign, Stalls stalls) {
    List<Task> tasks = campaign.taskList();
    List<WorkspaceSummary> all =
        workspaces
            .page(new WorkspaceFilter(campaign.id(), null, null), Limits.ATTENTION_WORKSPACES)
            .rows();
    Set<String> blockedTasks =
        tasks.stream()
            .filter(task -> task.status() == TaskStatus.BLOCKED)
            .map(Task::workspaceId)
            .collect(Collectors.toSet());
    // A revised plan may have lifted the block: then the task is no longer blocked, though the
    // workspace still is. Campaigns of an older FTL have no tasks.
    List<WorkspaceSummary> blocked =
        all.stream()
            .filter(workspace -> workspace.status() == WorkspaceStatus.BLOCKED)
            .filter(it -> tasks.isEmpty() || blockedTasks.contains(it.workspaceId()))
            .toList();
    List<Attention> found = new ArrayList<>();
    blocked.forEach(workspace -> found.add(blocked(workspace)));
    Set<String> told =
        blocked.stream().map(WorkspaceSummary::workspaceId).collect(Collectors.toSet());
    tasks.stream()
        .filter(task -> task.status() == TaskStatus.BLOCKED && !told.contains(task.workspaceId()))
        .forEach(task -> found.add(blocked(task)));
    Instant now = stalls.now();
    TaskGraph graph = new TaskGraph(tasks, now);
    Instant since =
        found.stream()
            .map(Attention::since)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(campaign.createdAt());
    String id = Long.toString(campaign.id());
    int unreachable = graph.unreachable().size();
    if (unreachable > 0) {
      found.add(
          new Attention(
              Kind.UNREACHABLE,
              id,
              unreachable == 1
                  ? "1 task cannot be reached"
                  : unreachable + " tasks cannot be reached",
              "They wait for blocked tasks: " + String.join(", ", graph.unreachable().keySet()),
              since));
    }
    if (CascadeStatus.of(tasks, now).state() == CascadeStatus.State.STUCK) {
      found.add(
          new Attention(
              Kind.STUCK_CAMPAIGN,
              id,
              "The campaign is stuck",
              "No task is ready or being worked on, and not every task is complete",
              since));
    }
    found.addAll(stalls.slow(all));
    found.addAll(stalls.leases(tasks));
    return found;
  }

  private static Attention blocked(WorkspaceSummary workspace) {
    return new Attention(
        Kind.BLOCKED_WORKSPACE,
        Long.toString(workspace.id()),
        workspace.workspaceId(),
        workspace.blockReason(),
        workspace.blockedAt());
  }

  private static Attention blocked(Task task) {
    List<String> causes = task.blockedBy();
    return new Attention(
        Kind.BLOCKED_TASK,
        task.seq(),
        task.workspaceId(),
        causes.isEmpty() ? null : "Because of " + String.join(", ", causes),
        Timestamps.parse(task.json().text("updated_at")));
  }
}
