package dev.ftl.app.shell;

import dev.ftl.app.live.Condition;
import dev.ftl.app.live.Condition.Health;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.Times;
import dev.ftl.app.ui.UiClock;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What went wrong with reading, in words while it lasts; after that how long ago it was, with the
/// words in the tooltip, until it is clicked away.
final class LastError extends HBox {

  private final UiClock clock;
  private final Label words = new Label();
  private final TimeLabel since;
  private Condition failing;
  private Instant at;

  LastError(UiClock clock) {
    this.clock = clock;
    getStyleClass().add("last-error");
    since = new TimeLabel(clock);
    since.setMinWidth(Region.USE_PREF_SIZE);
    words.getStyleClass().add("last-error-words");
    words.setMinWidth(0);
    getChildren().addAll(words, since);
    setMinWidth(0);
    setOnMouseClicked(_ -> forget());
    forget();
  }

  void show(Condition condition) {
    boolean wrong = condition.health() == Health.STALE || condition.health() == Health.UNUSABLE;
    if (wrong && !condition.equals(failing)) {
      failing = condition;
      at = clock.now().get();
      words.setText(condition.words());
      since.ago(at);
    } else if (!wrong && failing != null) {
      failing = null;
      words.setText("");
      since.ago("last error ", at);
    }
    if (wrong || at != null) {
      setVisible(true);
      setManaged(true);
    }
    words.setManaged(failing != null);
    if (wrong) {
      Tooltip whole = new Tooltip(Times.clock(at) + "  " + condition.words());
      Tooltip.install(this, whole);
    }
  }

  private void forget() {
    if (failing == null) {
      at = null;
      setVisible(false);
      setManaged(false);
    }
  }
}
