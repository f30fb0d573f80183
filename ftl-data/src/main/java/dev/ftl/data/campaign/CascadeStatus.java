package dev.ftl.data.campaign;

import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import java.util.List;

/// Whether a campaign can go on.
///
/// @param ready how many of the pending tasks can be worked on now
/// @param unreachable the pending tasks behind blocked ones, directly or not
public record CascadeStatus(
    State state,
    int ready,
    int pending,
    int inProgress,
    int complete,
    int blocked,
    List<Unreachable> unreachable) {

  /// The states, in the order in which they are looked for.
  public enum State {
    /// No campaign is active.
    NONE,
    /// It has no tasks yet.
    EMPTY,
    /// Something is being worked on or can be.
    IN_PROGRESS,
    /// No task is pending: all are complete or blocked.
    COMPLETE,
    /// Tasks are pending, and none of them can be begun.
    STUCK
  }

  /// A task that cannot be reached.
  ///
  /// @param blockedBy the seqs of the blocked tasks that it waits for in the end
  public record Unreachable(String seq, List<String> blockedBy) {}

  /// The answer when no campaign is active.
  static CascadeStatus none() {
    return new CascadeStatus(State.NONE, 0, 0, 0, 0, 0, List.of());
  }

  static CascadeStatus of(List<Task> tasks) {
    TaskGraph graph = new TaskGraph(tasks);
    TaskCounts counts = TaskCounts.of(tasks);
    int ready = graph.ready().size();
    List<Unreachable> unreachable =
        graph.unreachable().entrySet().stream()
            .map(entry -> new Unreachable(entry.getKey(), entry.getValue()))
            .toList();
    return new CascadeStatus(
        state(counts, ready),
        ready,
        counts.pending(),
        counts.inProgress(),
        counts.complete(),
        counts.blocked(),
        unreachable);
  }

  private static State state(TaskCounts counts, int ready) {
    if (counts.total() == 0) {
      return State.EMPTY;
    }
    if (ready > 0 || counts.inProgress() > 0) {
      return State.IN_PROGRESS;
    }
    return counts.pending() == 0 ? State.COMPLETE : State.STUCK;
  }
}
