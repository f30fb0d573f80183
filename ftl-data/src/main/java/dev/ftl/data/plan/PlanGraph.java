package dev.ftl.data.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A plan's tasks as a graph.
///
/// @param tasks every task, in the plan's order
/// @param ready the seqs that can be worked on now
/// @param criticalPath one longest path, first to last
public record PlanGraph(List<Node> tasks, List<String> ready, List<String> criticalPath) {

  /// One task.
  ///
  /// @param depends the seqs that it depends on
  /// @param level its distance from the tasks without dependencies
  /// @param critical whether it lies on a longest path
  /// @param unblocks how many unfinished tasks it holds back, directly or not
  public record Node(
      String seq,
      List<String> depends,
      TaskStatus status,
      int level,
      boolean critical,
      int unblocks) {}

  /// The graph of these tasks, which must have no cycle.
  static PlanGraph of(List<Task> tasks, Instant now) {
    TaskGraph graph = new TaskGraph(tasks, now);
    Map<String, Integer> levels = graph.levels();
    Set<String> critical = graph.critical();
    List<Node> nodes =
        tasks.stream()
            .map(
                task -> {
                  String seq = task.seq();
                  return new Node(
                      seq,
                      task.depends(),
                      task.status(),
                      levels.get(seq),
                      critical.contains(seq),
                      graph.unblocks(seq));
                })
            .toList();
    return new PlanGraph(
        nodes, graph.ready().stream().map(Task::seq).toList(), graph.criticalPath());
  }
}
