package dev.ftl.data.campaign;

import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskGraph;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether a campaign can go on.
///
/// @param ready how many of the pending tasks can be worked on now
/// @param pending how many tasks are pending, those whose lease has run out included
/// @param unreachable the tasks behind blocked ones, directly or not, whether they are still
///   pending or were blocked because of them
public record CascadeStatus(
    State state,
    int ready,
    int pending,
    int inProgress,
    int complete,
    int blocked,
    List<Unreachable> unreachable) {

  /// The states, in the order in which they are checked.
  public enum State {
    /// No campaign is active.
    NONE,
    /// It has no tasks yet.
    EMPTY,
    /// Something is being worked on or can be.
    IN_PROGRESS,
    /// Every task is complete.
    COMPLETE,
    /// Tasks are left, but none is ready or being worked on.
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

  /// The status of a campaign with these tasks.
  public static CascadeStatus of(List<Task> tasks, Instant now) {
    TaskGraph graph = new TaskGraph(tasks, now);
    TaskCounts counts = TaskCounts.of(tasks, now);
    int ready = graph.ready().size();
    Map<String, List<String>> causes = new HashMap<>(graph.unreachable());
    causes.putAll(graph.propagated());
    List<Unreachable> unreachable =
        tasks.stream()
            .map(Task::seq)
            .filter(causes::containsKey)
            .map(seq -> new Unreachable(seq, causes.get(seq)))
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
    return counts.complete() == counts.total() ? State.COMPLETE : State.STUCK;
  }
}
