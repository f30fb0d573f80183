package dev.ftl.data.campaign;

import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import java.util.List;

/// How many tasks are in which state.
public record TaskCounts(int total, int pending, int inProgress, int complete, int blocked) {

  /// Counts these.
  public static TaskCounts of(List<Task> tasks) {
    int[] counts = new int[TaskStatus.values().length];
    tasks.forEach(task -> counts[task.status().ordinal()]++);
    return new TaskCounts(
        tasks.size(),
        counts[TaskStatus.PENDING.ordinal()],
        counts[TaskStatus.IN_PROGRESS.ordinal()],
        counts[TaskStatus.COMPLETE.ordinal()],
        counts[TaskStatus.BLOCKED.ordinal()]);
  }
}
