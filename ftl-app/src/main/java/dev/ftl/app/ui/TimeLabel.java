package dev.ftl.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// A time that is told relative to now and keeps up with the clock; the exact one is in the
/// tooltip.
public final class TimeLabel extends Label {

  private final UiClock clock;
  private final Tooltip exact = new Tooltip();
  private final InvalidationListener tick = _ -> tell();
  private Instant time;
  private Function<Instant, String> words;

  /// A label that shows nothing yet.
  public TimeLabel(UiClock clock) {
    this.clock = clock;
    getStyleClass().add("time");
    clock.now().addListener(new WeakInvalidationListener(tick));
  }

  /// Shows how long ago that was, `–` when it is not known.
  public void ago(Instant then) {
    ago("", then);
  }

  /// Shows how long ago that was, behind another word.
  public void ago(String word, Instant then) {
    time = then;
    words = now -> word + Times.ago(then, now);
    tell();
  }

  /// Shows how long something has lasted; while it has no end, until now.
  ///
  /// @param from its begin, or `null` when that is not known
  /// @param to its end, or `null`
  public void lasted(Instant from, Instant to) {
    lasted("", from, to);
  }

  /// Shows how long something has lasted, behind another word.
  public void lasted(String word, Instant from, Instant to) {
    time = to == null ? from : to;
    words =
        now ->
            from == null ? "–" : word + Times.lasted(Duration.between(from, to == null ? now : to));
    tell();
  }

  /// Shows nothing.
  public void clear() {
    words = null;
    tell();
  }

  private void tell() {
    String text = words == null ? "" : words.apply(clock.now().get());
    if (!text.equals(getText())) {
      setText(text);
    }
    if (words == null || time == null) {
      setTooltip(null);
    } else if (getTooltip() == null || !exact.getText().equals(Times.exact(time))) {
      exact.setText(Times.exact(time));
      setTooltip(exact);
    }
  }
}
