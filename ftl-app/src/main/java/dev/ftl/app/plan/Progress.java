package dev.ftl.app.plan;

import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.StateBar;
import dev.ftl.data.plan.PlanOverview;
import dev.ftl.data.plan.TaskStatus;
import java.util.Comparator;
import java.util.List;

/// How far a plan has come, to be compared by the share that is complete.
record Progress(int complete, int total, List<StateBar.Part> parts)
    implements Comparable<Progress> {

  static Progress of(PlanOverview plan) {
    return new Progress(
        plan.complete(),
        plan.total(),
        List.of(
            new StateBar.Part(Marks.of(TaskStatus.COMPLETE), plan.complete()),
            new StateBar.Part(Marks.of(TaskStatus.IN_PROGRESS), plan.inProgress()),
            new StateBar.Part(Marks.of(TaskStatus.BLOCKED), plan.blocked()),
            new StateBar.Part(Marks.of(TaskStatus.PENDING), plan.pending())));
  }

  private double share() {
    return total == 0 ? 0 : (double) complete / total;
  }

  @Override
  public int compareTo(Progress other) {
    return Comparator.comparingDouble(Progress::share).compare(this, other);
  }
}
