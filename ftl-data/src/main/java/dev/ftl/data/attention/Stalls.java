package dev.ftl.data.attention;

import dev.ftl.data.attention.Attention.Kind;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.Names;
import dev.ftl.data.phase.Phase;
import dev.ftl.data.phase.PhaseState;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.workspace.WorkspaceStatus;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Finds what has stalled although nobody has said that it is blocked. Pure: no I/O.
///
/// @param now what elapsed times are counted to
record Stalls(Instant now) {

  /// Whatever takes less is not slow, however quick the others were.
  static final Duration LEAST_SLOW = Duration.ofMinutes(10);

  /// How many times as long as the median a workspace is active before it counts as slow.
  static final int SLOW = 3;

  /// After how long without any event a phase counts as silent.
  static final Duration SILENCE = Duration.ofHours(1);

  /// The last part of a lease, at most: who has not renewed it by then is about to lose the task.
  static final Duration LAST_OF_LEASE = Duration.ofMinutes(5);

  /// The active workspaces that have taken more than three times as long as the median of those
  /// that are complete, and ten minutes or more.
  ///
  /// @param workspaces those of one campaign, in all states
  List<Attention> slow(List<WorkspaceSummary> workspaces) {
    Duration median = WorkspaceSummary.medianTime(workspaces);
    if (median == null) {
      return List.of();
    }
    Duration limit = median.multipliedBy(SLOW);
    List<Attention> slow = new ArrayList<>();
    for (WorkspaceSummary workspace : workspaces) {
      Instant since = since(workspace);
      boolean active = workspace.status() == WorkspaceStatus.ACTIVE && since != null;
      Duration lasts = active ? Duration.between(since, now) : Duration.ZERO;
      if (lasts.compareTo(limit) > 0 && lasts.compareTo(LEAST_SLOW) >= 0) {
        slow.add(
            new Attention(
                Kind.SLOW_WORKSPACE,
                Long.toString(workspace.id()),
                workspace.workspaceId(),
                "Active for more than %d times the median of its campaign, %s"
                    .formatted(SLOW, words(median)),
                since));
      }
    }
    return slow;
  }

  /// One that was blocked before has begun anew after that.
  private static Instant since(WorkspaceSummary workspace) {
    return workspace.blockedAt() == null ? workspace.createdAt() : workspace.blockedAt();
  }

  private static String words(Duration duration) {
    return duration.toMinutes() < 1 ? duration.toSeconds() + " s" : duration.toMinutes() + " min";
  }

  /// The claims whose lease has run out, or has little left: five minutes, or a fifth of a short
  /// one.
  List<Attention> leases(List<Task> tasks) {
    List<Attention> found = new ArrayList<>();
    for (Task task : tasks) {
      Instant until = task.status() == TaskStatus.IN_PROGRESS ? task.leaseUntil() : null;
      if (until != null && until.minus(last(task)).isBefore(now)) {
        boolean over = !until.isAfter(now);
        String owner = task.owner() == null ? "its owner" : task.owner();
        found.add(
            new Attention(
                Kind.LEASE,
                task.seq(),
                task.workspaceId(),
                over
                    ? "The lease of %s has run out: anybody can claim the task".formatted(owner)
                    : "The lease of %s is about to run out".formatted(owner),
                over ? until : null));
      }
    }
    return found;
  }

  private static Duration last(Task task) {
    Number seconds = task.json().number("lease_seconds");
    Duration fifth = seconds == null ? LAST_OF_LEASE : Duration.ofSeconds(seconds.longValue() / 5);
    return fifth.compareTo(LAST_OF_LEASE) < 0 ? fifth : LAST_OF_LEASE;
  }

  /// The phase that goes on, if nothing has been logged for an hour.
  ///
  /// @param newest the newest event, or `null`
  List<Attention> silence(PhaseState phase, Event newest) {
    Instant heard = newest == null ? phase.startedAt() : newest.timestamp();
    boolean goesOn = phase.phase() != Phase.NONE && phase.phase() != Phase.COMPLETE;
    if (!goesOn || heard == null || heard.plus(SILENCE).isAfter(now)) {
      return List.of();
    }
    return List.of(
        new Attention(
            Kind.SILENT_PHASE,
            Names.of(phase.phase()),
            "Nothing is logged in the %s phase".formatted(Names.of(phase.phase())),
            "No event for more than an hour: the agents may have stopped",
            heard));
  }

  /// The active workspaces that belong to no active campaign, as one entry.
  ///
  /// @param active those of all campaigns
  /// @param campaign the active one, or `null`
  List<Attention> leftActive(List<WorkspaceSummary> active, Long campaign) {
    List<WorkspaceSummary> left =
        active.stream()
            .filter(it -> it.campaignId() != null && !it.campaignId().equals(campaign))
            .toList();
    if (left.isEmpty()) {
      return List.of();
    }
    WorkspaceSummary newest = left.getFirst();
    return List.of(
        new Attention(
            Kind.LEFT_ACTIVE,
            Long.toString(newest.id()),
            left.size() == 1
                ? "1 workspace of a finished campaign is still active"
                : left.size() + " workspaces of finished campaigns are still active",
            left.stream()
                .limit(5)
                .map(it -> it.workspaceId() + " (campaign " + it.campaignId() + ")")
                .collect(Collectors.joining(", ")),
            newest.createdAt()));
  }
}
