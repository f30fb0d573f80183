package dev.ftl.app.overview;

import dev.ftl.app.activity.EventWords;
import dev.ftl.app.session.SessionEntry;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.Tone;
import dev.ftl.data.attention.Attention;
import dev.ftl.data.event.Event;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.session.ModeStatuses;
import dev.ftl.data.session.QuorumState;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.time.Instant;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// A line of a card.
///
/// @param key tells it from the card's other lines, for good
/// @param detail what else there is to say; may be empty
/// @param since the time that it tells, or `null`
/// @param modes the answers to be shown as a gauge, or `null` for none
/// @param place where it leads, or `null`
/// @param id what is selected there, or `null`
record Entry(
    String key,
    Mark mark,
    String title,
    String detail,
    Instant since,
    ModeStatuses modes,
    ScreenId place,
    String id) {

  private static final Mark STUCK = new Mark("Stuck", BootstrapIcons.EXCLAMATION_OCTAGON, Tone.BAD);

  private static final Mark STALLED =
      new Mark("Stalled", BootstrapIcons.HOURGLASS_BOTTOM, Tone.WARNING);

  static Entry of(CampaignProgress.Working working) {
    return new Entry(
        working.task(),
        Marks.of(TaskStatus.IN_PROGRESS),
        working.task(),
        working.owner() == null ? "" : working.owner(),
        working.since(),
        null,
        ScreenId.WORKSPACES,
        working.workspace() == null ? null : Long.toString(working.workspace()));
  }

  static Entry of(SessionEntry entry) {
    return new Entry(
        entry.session().id(),
        Marks.of(entry.quorum()),
        entry.title(),
        "",
        entry.session().createdAt(),
        entry.session().modes(),
        ScreenId.SESSIONS,
        entry.session().id());
  }

  static Entry of(Attention attention) {
    return new Entry(
        attention.kind() + " " + attention.id(),
        mark(attention.kind()),
        attention.title(),
        attention.detail() == null ? "" : attention.detail(),
        attention.since(),
        null,
        place(attention.kind()),
        leadsToItself(attention.kind()) ? attention.id() : null);
  }

  static Entry of(Event event) {
    return new Entry(
        Long.toString(event.id()),
        EventWords.mark(event),
        EventWords.line(event),
        "",
        event.timestamp(),
        null,
        ScreenId.ACTIVITY,
        Long.toString(event.id()));
  }

  private static Mark mark(Attention.Kind kind) {
    return switch (kind) {
      case BLOCKED_WORKSPACE -> Marks.of(WorkspaceStatus.BLOCKED);
      case BLOCKED_TASK -> Marks.of(TaskStatus.BLOCKED);
      case UNREACHABLE -> Marks.UNREACHABLE;
      case STUCK_CAMPAIGN -> STUCK;
      case QUORUM_FAILED -> Marks.of(QuorumState.FAILED);
      case REGRESSION -> Marks.REGRESSION;
      case SLOW_WORKSPACE, LEASE, SILENT_PHASE, LEFT_ACTIVE -> STALLED;
    };
  }

  private static ScreenId place(Attention.Kind kind) {
    return switch (kind) {
      case BLOCKED_WORKSPACE, SLOW_WORKSPACE, LEFT_ACTIVE -> ScreenId.WORKSPACES;
      case BLOCKED_TASK, UNREACHABLE, STUCK_CAMPAIGN, LEASE -> ScreenId.PLANS;
      case SILENT_PHASE -> ScreenId.ACTIVITY;
      case QUORUM_FAILED -> ScreenId.SESSIONS;
      case REGRESSION -> ScreenId.BENCHMARKS;
    };
  }

  private static boolean leadsToItself(Attention.Kind kind) {
    return switch (kind) {
      case BLOCKED_WORKSPACE, SLOW_WORKSPACE, LEFT_ACTIVE, QUORUM_FAILED, REGRESSION -> true;
      case BLOCKED_TASK, UNREACHABLE, STUCK_CAMPAIGN, LEASE, SILENT_PHASE -> false;
    };
  }
}
