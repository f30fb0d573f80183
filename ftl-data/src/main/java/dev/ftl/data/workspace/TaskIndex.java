package dev.ftl.data.workspace;

import dev.ftl.data.plan.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tasks that a campaign and a plan define. Where both define one, the campaign's definition
/// counts: it is what is claimed and completed, whatever plan it once came from.
final class TaskIndex {

  private final List<Task> planned;
  private final Map<String, Task> campaign = new LinkedHashMap<>();
  private final Map<String, Task> all = new LinkedHashMap<>();

  TaskIndex(List<Task> campaign, List<Task> planned) {
    this.planned = planned;
    planned.forEach(task -> all.put(task.seq(), task));
    campaign.forEach(task -> this.campaign.put(task.seq(), task));
    all.putAll(this.campaign);
  }

  /// The task of that seq, or `null`.
  Task find(String seq) {
    return all.get(seq);
  }

  /// Whether the campaign has a task, and it is neither blocked nor done.
  boolean isOpen(Task task) {
    Task own = campaign.get(task.seq());
    if (own == null) {
      return false;
    }
    return switch (own.status()) {
      case PENDING, IN_PROGRESS -> true;
      case COMPLETE, BLOCKED -> false;
    };
  }

  /// The tasks that the plan names.
  List<Task> planned() {
    List<Task> tasks = new ArrayList<>();
    for (Task task : planned) {
      tasks.add(find(task.seq()));
    }
    return tasks;
  }
}
