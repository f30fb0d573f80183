package dev.ftl.app.plan;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.plan.Plan;
import dev.ftl.data.plan.PlanDetail;
import dev.ftl.data.plan.PlanGraph;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.workspace.WorkspaceFilter;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All that the screen shows of one plan.
///
/// @param structure what its drawing follows from, or `null` when it cannot be drawn
/// @param criticalPath the seqs of one longest path; empty when it cannot be drawn
/// @param faults why it cannot be drawn, a sentence each
record PlanPicture(
    Plan plan,
    List<PlanTask> tasks,
    GraphStructure structure,
    List<String> criticalPath,
    List<String> faults) {

  private static final int MOST_WORKSPACES = 2000;

  /// Reads a plan; empty when there is none of that id.
  static Optional<PlanPicture> read(Ftl ftl, long id) {
    try {
      PlanDetail detail = ftl.plans().detail(id);
      Long campaign = detail.plan().campaignId();
      List<WorkspaceSummary> workspaces =
          campaign == null
              ? List.of()
              : ftl.workspaces()
                  .page(new WorkspaceFilter(campaign, null, null), MOST_WORKSPACES)
                  .rows();
      return Optional.of(of(detail, workspaces));
    } catch (NotFound _) {
      return Optional.empty();
    }
  }

  /// What is shown of these.
  ///
  /// @param workspaces those of the plan's campaign, newest first
  static PlanPicture of(PlanDetail detail, List<WorkspaceSummary> workspaces) {
    List<String> faults = new ArrayList<>(detail.faults());
    faults.addAll(repeated(detail.tasks()));
    PlanGraph graph = faults.isEmpty() ? detail.graph() : null;
    return new PlanPicture(
        detail.plan(),
        tasks(detail, graph, workspaces),
        graph == null ? null : GraphStructure.of(detail.tasks()),
        graph == null ? List.of() : graph.criticalPath(),
        faults);
  }

  /// Plans are refused for that today; an older FTL kept them.
  private static List<String> repeated(List<Task> tasks) {
    Set<String> seen = new HashSet<>();
    return tasks.stream()
        .map(Task::seq)
        .filter(seq -> !seen.add(seq))
        .distinct()
        .map(seq -> "Two tasks have the seq " + seq)
        .toList();
  }

  private static List<PlanTask> tasks(
      PlanDetail detail, PlanGraph graph, List<WorkspaceSummary> workspaces) {
    Map<String, PlanGraph.Node> nodes = new HashMap<>();
    if (graph != null) {
      graph.tasks().forEach(node -> nodes.put(node.seq(), node));
    }
    Map<String, TaskStatus> statuses = new HashMap<>();
    detail.tasks().forEach(task -> statuses.put(task.seq(), task.status()));
    Map<String, List<String>> dependents = GraphStructure.of(detail.tasks()).dependents();
    Map<String, WorkspaceSummary> named =
        workspaces.stream()
            .collect(
                Collectors.toMap(
                    WorkspaceSummary::workspaceId, found -> found, (newest, _) -> newest));
    Map<String, Integer> count = new HashMap<>();
    List<PlanTask> shown = new ArrayList<>();
    Instant now = Timestamps.now();
    for (Task task : detail.tasks()) {
      String seq = task.seq();
      int nth = count.merge(seq, 1, Integer::sum);
      PlanGraph.Node node = nodes.get(seq);
      List<String> incomplete =
          task.depends().stream().filter(on -> statuses.get(on) != TaskStatus.COMPLETE).toList();
      List<String> blockers = detail.unreachable().getOrDefault(seq, List.of());
      TaskState state = state(task.status(now), incomplete, blockers);
      shown.add(
          new PlanTask(
              nth == 1 ? seq : seq + " (" + nth + ")",
              task,
              state,
              node == null ? null : Integer.valueOf(node.level()),
              node != null && node.critical(),
              node == null ? null : Integer.valueOf(node.unblocks()),
              waitsFor(state, task, incomplete, blockers),
              dependents.get(seq),
              named.get(task.workspaceId())));
    }
    return List.copyOf(shown);
  }

  private static TaskState state(
      TaskStatus status, List<String> incomplete, List<String> blockers) {
    return switch (status) {
      case IN_PROGRESS -> TaskState.IN_PROGRESS;
      case COMPLETE -> TaskState.COMPLETE;
      case BLOCKED -> TaskState.BLOCKED;
      case PENDING -> {
        if (!blockers.isEmpty()) {
          yield TaskState.UNREACHABLE;
        }
        yield incomplete.isEmpty() ? TaskState.READY : TaskState.PENDING;
      }
    };
  }

  private static List<String> waitsFor(
      TaskState state, Task task, List<String> incomplete, List<String> blockers) {
    return switch (state) {
      case PENDING -> incomplete;
      case UNREACHABLE -> blockers;
      case BLOCKED -> task.blockedBy();
      case READY, IN_PROGRESS, COMPLETE -> List.of();
    };
  }

  /// The task of that key, or `null`.
  PlanTask task(String key) {
    return tasks.stream().filter(task -> task.key().equals(key)).findFirst().orElse(null);
  }

  /// How many tasks are in that state.
  int count(TaskState state) {
    return (int) tasks.stream().filter(task -> task.state() == state).count();
  }
}
