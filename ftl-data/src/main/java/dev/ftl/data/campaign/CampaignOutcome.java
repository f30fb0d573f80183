package dev.ftl.data.campaign;

import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import java.util.List;

/// How a campaign ended.
public enum CampaignOutcome {
  COMPLETE,
  PARTIAL;

  /// [#COMPLETE] when there are tasks and every one is complete, whatever anybody says of them.
  public static CampaignOutcome of(List<Task> tasks) {
    boolean complete =
        !tasks.isEmpty() && tasks.stream().allMatch(task -> task.status() == TaskStatus.COMPLETE);
    return complete ? COMPLETE : PARTIAL;
  }
}
