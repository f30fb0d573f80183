package dev.ftl.app.ui;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Copies a text, and says so for a moment.
public final class CopyButton extends Button {

  private static final String TITLE = "Copy";
  private static final Duration MOMENT = Duration.seconds(2);

  /// A button for that text, which is asked for when it is pressed.
  public CopyButton(Supplier<String> text) {
    super(TITLE, new FontIcon(BootstrapIcons.CLIPBOARD));
    getStyleClass().add("flat");
    PauseTransition moment = new PauseTransition(MOMENT);
    moment.setOnFinished(_ -> setText(TITLE));
    setOnAction(
        _ -> {
          Clipboards.copy(text.get());
          setText("Copied");
          moment.playFromStart();
        });
  }
}
