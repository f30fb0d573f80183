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

  /// The graph of these tasks, which must have no cycle. Its shape is that of the plan alone;
  /// whether a task is ready also depends on tasks that the plan leaves out.
  ///
  /// @param others the campaign's tasks
  static PlanGraph of(List<Task> tasks, List<Task> others, Instant now) {
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
    List<String> ready =
        new TaskGraph(PlanCheck.union(others, tasks), now)
            .ready().stream().map(Task::seq).filter(levels::containsKey).toList();
    return new PlanGraph(nodes, ready, graph.criticalPath());
  }
}
