package dev.ftl.app.shell;

import dev.ftl.app.live.Condition.Health;
import dev.ftl.app.live.Poller;
import dev.ftl.app.live.Pulse;
import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.Tone;
import dev.ftl.app.ui.UiClock;
import java.time.Duration;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The line at the bottom: whether what is shown is true, where it comes from, when it last changed
/// and what reading it cost. Style class `status-bar`.
public final class StatusBar extends HBox {

  private final Badge state = new Badge();
  private final Label words = new Label();
  private final Label file = new Label();
  private final TimeLabel changed;
  private final Label cost = new Label();
  private final Label interval = new Label();

  /// A status bar of that poller.
  public StatusBar(Poller live, UiClock clock) {
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    changed = new TimeLabel(clock);
    file.getStyleClass().add("mono");
    cost.getStyleClass().add("mono");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(state, file, words, gap, changed, cost, interval);
    live.pulse().addListener((_, _, now) -> show(now));
    show(live.pulse().get());
  }

  private void show(Pulse pulse) {
    state.show(mark(pulse));
    words.setText(pulse.condition().health() == Health.STALE ? pulse.condition().words() : "");
    file.setText(pulse.file() == null ? "" : shortened(pulse.file().toString()));
    file.setTooltip(pulse.file() == null ? null : new Tooltip(pulse.file().toString()));
    if (pulse.changedAt() == null) {
      changed.clear();
      cost.setText("");
    } else {
      changed.ago("changed ", pulse.changedAt());
      cost.setText(millis(pulse.reading()) + " + " + millis(pulse.showing()));
      cost.setTooltip(
          new Tooltip(
              "Reading the last change took %s, showing it %s"
                  .formatted(millis(pulse.reading()), millis(pulse.showing()))));
    }
    interval.setText(pulse.paused() ? "paused" : "every " + pulse.interval().toMillis() + " ms");
  }

  private static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
  }

  private static String shortened(String path) {
    String home = System.getProperty("user.home");
    return path.startsWith(home + "/") ? "~" + path.substring(home.length()) : path;
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
      case UNUSABLE -> new Mark("Unreadable", BootstrapIcons.EXCLAMATION_OCTAGON, Tone.BAD);
    };
  }
}
