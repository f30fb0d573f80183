package dev.ftl.app.ui;

import dev.ftl.data.benchmark.statistics.MetricVerdict;
import dev.ftl.data.campaign.CampaignOutcome;
import dev.ftl.data.plan.PlanStatus;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.session.QuorumState;
import dev.ftl.data.session.ResultStatus;
import dev.ftl.data.workspace.WorkspaceStatus;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// How the states of the database are shown, alike on every screen.
public final class Marks {

  /// A pending task whose dependencies are complete.
  public static final Mark READY = new Mark("Ready", BootstrapIcons.PLAY_CIRCLE, Tone.ACTIVE);

  /// A pending task that waits for a blocked one.
  public static final Mark UNREACHABLE =
      new Mark("Unreachable", BootstrapIcons.CONE_STRIPED, Tone.WARNING);

  /// A metric that got worse.
  public static final Mark REGRESSION = new Mark("Regression", BootstrapIcons.GRAPH_DOWN, Tone.BAD);

  private Marks() {}

  /// How far a task has come.
  public static Mark of(TaskStatus status) {
    return switch (status) {
      case PENDING -> new Mark("Pending", BootstrapIcons.CIRCLE, Tone.QUIET);
      case IN_PROGRESS -> new Mark("In progress", BootstrapIcons.CIRCLE_HALF, Tone.ACTIVE);
      case COMPLETE -> new Mark("Complete", BootstrapIcons.CHECK_CIRCLE_FILL, Tone.GOOD);
      case BLOCKED -> new Mark("Blocked", BootstrapIcons.SLASH_CIRCLE, Tone.BAD);
    };
  }

  /// How far a workspace has come: as the task that it is for.
  public static Mark of(WorkspaceStatus status) {
    return switch (status) {
      case ACTIVE -> new Mark("Active", BootstrapIcons.CIRCLE_HALF, Tone.ACTIVE);
      case COMPLETE -> of(TaskStatus.COMPLETE);
      case BLOCKED -> of(TaskStatus.BLOCKED);
    };
  }

  /// How far a plan has come.
  public static Mark of(PlanStatus status) {
    return switch (status) {
      case ACTIVE -> new Mark("Active", BootstrapIcons.CIRCLE_HALF, Tone.ACTIVE);
      case EXECUTED -> new Mark("Executed", BootstrapIcons.CHECK_CIRCLE_FILL, Tone.GOOD);
      case SUPERSEDED -> new Mark("Superseded", BootstrapIcons.ARCHIVE, Tone.QUIET);
    };
  }

  /// How a campaign ended; `null` is one that goes on.
  public static Mark of(CampaignOutcome outcome) {
    return switch (outcome) {
      case null -> new Mark("Active", BootstrapIcons.CIRCLE_HALF, Tone.ACTIVE);
      case COMPLETE -> of(TaskStatus.COMPLETE);
      case PARTIAL -> new Mark("Partial", BootstrapIcons.PIE_CHART_FILL, Tone.WARNING);
    };
  }

  /// How an explorer ended.
  public static Mark of(ResultStatus status) {
    return switch (status) {
      case PENDING -> new Mark("Pending", BootstrapIcons.CIRCLE, Tone.QUIET);
      case OK -> new Mark("Ok", BootstrapIcons.CHECK_CIRCLE_FILL, Tone.GOOD);
      case PARTIAL -> new Mark("Partial", BootstrapIcons.PIE_CHART_FILL, Tone.WARNING);
      case ERROR -> new Mark("Error", BootstrapIcons.X_OCTAGON_FILL, Tone.BAD);
    };
  }

  /// Whether enough explorers have answered.
  public static Mark of(QuorumState quorum) {
    return switch (quorum) {
      case WAITING -> new Mark("Waiting", BootstrapIcons.HOURGLASS_SPLIT, Tone.ACTIVE);
      case MET -> new Mark("Quorum met", BootstrapIcons.CHECK_CIRCLE_FILL, Tone.GOOD);
      case FAILED -> new Mark("Quorum failed", BootstrapIcons.X_OCTAGON_FILL, Tone.BAD);
    };
  }

  /// What became of a metric. Only what is certain has a colour.
  public static Mark of(MetricVerdict verdict) {
    return switch (verdict) {
      case REGRESSED -> new Mark("Regressed", BootstrapIcons.EXCLAMATION_TRIANGLE_FILL, Tone.BAD);
      case INCONCLUSIVE -> new Mark("Inconclusive", BootstrapIcons.QUESTION_CIRCLE, Tone.QUIET);
      case IMPROVED -> new Mark("Improved", BootstrapIcons.CHECK_CIRCLE_FILL, Tone.GOOD);
      case UNCHANGED -> new Mark("Unchanged", BootstrapIcons.DASH_CIRCLE, Tone.QUIET);
      case REMOVED -> new Mark("Removed", BootstrapIcons.DASH_SQUARE, Tone.QUIET);
      case ADDED -> new Mark("Added", BootstrapIcons.PLUS_SQUARE, Tone.QUIET);
    };
  }
}
