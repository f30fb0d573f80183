package dev.ftl.app.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What somebody who wants to move a plan on has to know.
///
/// @param holding the blocked task that holds back most unfinished tasks, or `null`
/// @param next the ready task that unblocks most, or `null` when none is ready
/// @param left how many tasks of the critical path are not complete
record PlanInsights(PlanTask holding, PlanTask next, int left) {

  static PlanInsights of(PlanPicture picture) {
    List<String> path = picture.criticalPath();
    return new PlanInsights(
        most(picture.tasks().stream().filter(task -> task.state() == TaskState.BLOCKED)),
        most(picture.tasks().stream().filter(task -> task.state() == TaskState.READY)),
        (int)
            picture.tasks().stream()
                .filter(task -> path.contains(task.seq()) && task.state() != TaskState.COMPLETE)
                .count());
  }

  /// Of several that unblock as many, the first.
  private static PlanTask most(Stream<PlanTask> tasks) {
    return tasks
        .sorted(Comparator.comparingInt((PlanTask task) -> -unblocks(task)))
        .findFirst()
        .orElse(null);
  }

  /// How many unfinished tasks wait for a task; 0 when that is not known.
  static int unblocks(PlanTask task) {
    return task.unblocks() == null ? 0 : task.unblocks();
  }
}
