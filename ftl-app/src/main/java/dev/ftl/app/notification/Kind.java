package dev.ftl.app.notification;

import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.Tone;
import dev.ftl.data.session.QuorumState;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What somebody is told of, wherever they look.
public enum Kind {
  QUORUM_MET(
      "Mute: a quorum is met",
      "%d sessions have their quorum",
      ScreenId.SESSIONS,
      Marks.of(QuorumState.MET)),
  QUORUM_FAILED(
      "Mute: a quorum fails",
      "%d sessions got too few answers",
      ScreenId.SESSIONS,
      Marks.of(QuorumState.FAILED)),
  WORKSPACE_BLOCKED(
      "Mute: a workspace is blocked",
      "%d workspaces are blocked",
      ScreenId.WORKSPACES,
      new Mark("Workspace blocked", BootstrapIcons.SLASH_CIRCLE, Tone.BAD)),
  CAMPAIGN_DONE(
      "Mute: a campaign is done",
      "%d campaigns are done",
      ScreenId.WORKSPACES,
      new Mark("Campaign done", BootstrapIcons.FLAG_FILL, Tone.GOOD)),
  REGRESSION(
      "Mute: a benchmark got worse",
      "%d benchmark runs got worse",
      ScreenId.BENCHMARKS,
      Marks.REGRESSION);

  private final String choice;
  private final String many;
  private final ScreenId place;
  private final Mark mark;

  Kind(String choice, String many, ScreenId place, Mark mark) {
    this.choice = choice;
    this.many = many;
    this.place = place;
    this.mark = mark;
  }

  /// What somebody chooses who does not want to be told.
  String choice() {
    return choice;
  }

  /// Several of them in a few words.
  String many(int count) {
    return many.formatted(count);
  }

  /// Where it is shown.
  ScreenId place() {
    return place;
  }

  Mark mark() {
    return mark;
  }
}
