package dev.ftl.data.campaign;

import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import java.time.Instant;
import java.util.List;

/// How many tasks are in which state.
public record TaskCounts(int total, int pending, int inProgress, int complete, int blocked) {

  /// Counts these by the status that they were given, whether or not leases have run out.
  public static TaskCounts of(List<Task> tasks) {
    return of(tasks, Instant.MIN);
  }

  /// Counts these, those whose lease has run out as pending.
  public static TaskCounts of(List<Task> tasks, Instant now) {
    int[] counts = new int[TaskStatus.values().length];
    tasks.forEach(task -> counts[task.status(now).ordinal()]++);
    return new TaskCounts(
        tasks.size(),
        counts[TaskStatus.PENDING.ordinal()],
        counts[TaskStatus.IN_PROGRESS.ordinal()],
        counts[TaskStatus.COMPLETE.ordinal()],
        counts[TaskStatus.BLOCKED.ordinal()]);
  }
}
