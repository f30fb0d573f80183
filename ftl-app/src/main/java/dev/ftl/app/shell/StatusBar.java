package dev.ftl.app.shell;

import dev.ftl.app.live.Poller;
import dev.ftl.app.live.Pulse;
import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Gap;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.Times;
import dev.ftl.app.ui.Tone;
import dev.ftl.app.ui.UiClock;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The line at the bottom: whether what is shown is true, where it comes from, what went wrong,
/// when it last changed and what reading it cost, and how often it is looked at. Style class
/// `status-bar`.
public final class StatusBar extends HBox {

  private final Badge state = new Badge();
  private final PathButton file = new PathButton();
  private final LastError error;
  private final TimeLabel changed;
  private final Label cost = new Label();
  private final IntervalButton interval;
  private final PauseButton pause;

  /// A status bar of that poller.
  public StatusBar(Poller live, UiClock clock, Interval every) {
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    error = new LastError(clock);
    changed = new TimeLabel(clock);
    interval = new IntervalButton(every);
    pause = new PauseButton(live);
    for (Region whole : new Region[] {state, changed, cost, interval, pause}) {
      whole.setMinWidth(Region.USE_PREF_SIZE);
    }
    getChildren().addAll(state, file, error, new Gap(), changed, cost, interval, pause);
    live.pulse().addListener((_, _, now) -> show(now));
    show(live.pulse().get());
  }

  /// What takes the keyboard when it is led here.
  Region controls() {
    return interval;
  }

  /// How the interval is chosen where none is offered.
  void onOtherInterval(Runnable ask) {
    interval.onOther(ask);
  }

  private void show(Pulse pulse) {
    state.show(mark(pulse));
    file.show(pulse.file());
    error.show(pulse.condition());
    if (pulse.changedAt() == null) {
      changed.clear();
    } else {
      changed.ago("changed ", pulse.changedAt());
    }
    boolean read = pulse.reading() != null;
    cost.setText(read ? "read in " + Times.took(pulse.reading().plus(pulse.showing())) : "");
    cost.setTooltip(
        read
            ? new Tooltip(
                "Reading the last change took %s, showing it %s"
                    .formatted(Times.took(pulse.reading()), Times.took(pulse.showing())))
            : null);
    interval.show(pulse.interval());
    pause.show(pulse.paused());
  }

  private static Mark mark(Pulse pulse) {
    return switch (pulse.condition().health()) {
      case LIVE ->
          pulse.paused()
              ? new Mark("Paused", BootstrapIcons.PAUSE_CIRCLE, Tone.WARNING)
              : new Mark("Live", BootstrapIcons.BROADCAST, Tone.GOOD);
      case CONNECTING -> new Mark("Connecting", BootstrapIcons.ARROW_REPEAT, Tone.QUIET);
      case STALE -> new Mark("Stale", BootstrapIcons.EXCLAMATION_TRIANGLE, Tone.WARNING);
      case MISSING -> new Mark("No database", BootstrapIcons.PLUG, Tone.WARNING);
      case GONE -> new Mark("Deleted", BootstrapIcons.PLUG, Tone.BAD);
      case UNUSABLE -> new Mark("Unreadable", BootstrapIcons.EXCLAMATION_OCTAGON, Tone.BAD);
    };
  }
}
