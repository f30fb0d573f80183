package dev.ftl.app.ui;

import atlantafx.base.controls.CustomTextField;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where a list is filtered by text: follows the typing after a short pause. `Esc` clears it and,
/// as `Enter` and the arrow down, goes back to the list.
public final class SearchField extends CustomTextField {

  private static final double LEAST = 120;
  private static final Duration PAUSE = Duration.millis(120);

  private final PauseTransition pause = new PauseTransition(PAUSE);

  /// A field for that text.
  ///
  /// @param prompt what is searched
  /// @param text follows what is typed, and sets it
  /// @param list what takes the focus when the search is done
  public SearchField(String prompt, StringProperty text, Node list) {
    setPromptText(prompt);
    setText(text.get());
    setLeft(new FontIcon(BootstrapIcons.SEARCH));
    getStyleClass().add("search-field");
    setMinWidth(LEAST);
    Button clear = new Button("", new FontIcon(BootstrapIcons.X));
    clear.getStyleClass().addAll("flat", "clear");
    clear.setFocusTraversable(false);
    clear.setOnAction(_ -> clear());
    clear.visibleProperty().bind(textProperty().isNotEmpty());
    setRight(clear);
    pause.setOnFinished(_ -> text.set(getText()));
    textProperty().addListener(_ -> pause.playFromStart());
    text.addListener(
        (_, _, now) -> {
          if (!now.equals(getText()) && pause.getStatus() != Animation.Status.RUNNING) {
            setText(now);
          }
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean leave =
              switch (event.getCode()) {
                case ESCAPE, ENTER, DOWN -> true;
                default -> false;
              };
          if (leave) {
            if (event.getCode() == KeyCode.ESCAPE) {
              clear();
            }
            // What is typed counts at once.
            pause.stop();
            text.set(getText());
            list.requestFocus();
            event.consume();
          }
        });
  }
}
