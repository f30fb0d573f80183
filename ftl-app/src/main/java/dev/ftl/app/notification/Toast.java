package dev.ftl.app.notification;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.IconButton;
import dev.ftl.app.ui.Shown;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// A notice in the window, until it is opened, closed or has been there for a while; as long as the
/// window is not looked at, or the mouse is on it, no time passes. Style class `toast`.
final class Toast extends HBox {

  private static final Duration LIFE = Duration.seconds(10);

  private final PauseTransition life = new PauseTransition(LIFE);
  private final ObservableBooleanValue seen;

  /// @param seen whether the window is looked at
  Toast(Notice notice, ObservableBooleanValue seen, Runnable open, Runnable close) {
    this.seen = seen;
    getStyleClass().add("toast");
    pseudoClassStateChanged(notice.kind().mark().tone().pseudoClass(), true);
    Badge icon = new Badge(notice.kind().mark());
    icon.setText("");
    Label title = new Label(Shown.text(notice.title()));
    title.getStyleClass().add("toast-title");
    VBox words = new VBox(title);
    words.getStyleClass().add("toast-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!notice.text().isBlank()) {
      Label text = new Label(Shown.text(notice.text()));
      text.getStyleClass().add("toast-text");
      text.setWrapText(true);
      words.getChildren().add(text);
    }
    Button dismiss = new IconButton(BootstrapIcons.X, "Dismiss", close);
    dismiss.getStyleClass().add("toast-close");
    getChildren().addAll(icon, words, dismiss);
    setAlignment(Pos.TOP_LEFT);
    setOnMouseClicked(_ -> open.run());
    life.setOnFinished(_ -> close.run());
    hoverProperty().addListener(_ -> age());
    age();
  }

  /// Begins to age, or stops, as it is looked at or not.
  void age() {
    if (seen.get() && !isHover()) {
      life.play();
    } else {
      life.pause();
    }
  }

  /// It is shown no more.
  void end() {
    life.stop();
  }
}
