package dev.ftl.app.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Shows one thing over everything else, until `Esc` or a click beside it. The keyboard goes back
/// to where it was. Style class `overlay`.
public final class Overlays {

  private final StackPane layer = new StackPane();
  private Node focusedBefore;
  private Runnable onClose = () -> {};

  /// An empty layer, to lie above the content.
  Overlays() {
    layer.getStyleClass().add("overlay");
    layer.setVisible(false);
    layer.setAlignment(Pos.TOP_CENTER);
    layer.setOnMousePressed(
        event -> {
          if (event.getTarget() == layer) {
            close();
          }
        });
    // The keyboard stays above: it has nothing to do with what lies below.
    layer.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB) {
            event.consume();
          }
        });
    layer.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
          }
          // Ctrl+K and its like lead on from here.
          if (!event.isShortcutDown()) {
            event.consume();
          }
        });
    layer.addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
  }

  StackPane node() {
    return layer;
  }

  /// Shows this, instead of what is shown now.
  ///
  /// @param focused what gets the keyboard
  /// @param closed told once it is shown no more
  public void open(Region content, Node focused, Runnable closed) {
    if (layer.isVisible()) {
      onClose.run();
    } else {
      focusedBefore = layer.getScene().getFocusOwner();
    }
    onClose = closed;
    content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    layer.getChildren().setAll(content);
    layer.setVisible(true);
    focused.requestFocus();
  }

  /// Whether this is shown.
  public boolean shows(Node content) {
    return layer.isVisible() && layer.getChildren().contains(content);
  }

  /// Shows nothing any more.
  public void close() {
    if (!layer.isVisible()) {
      return;
    }
    layer.setVisible(false);
    layer.getChildren().clear();
    onClose.run();
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
  }
}
