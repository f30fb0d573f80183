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
    layer.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
          }
          event.consume();
        });
    layer.addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
  }

  Node node() {
    return layer;
  }

  /// Shows this, instead of what is shown now.
  ///
  /// @param focused what gets the keyboard
  public void open(Region content, Node focused) {
    if (!layer.isVisible()) {
      focusedBefore = layer.getScene().getFocusOwner();
    }
    content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    layer.getChildren().setAll(content);
    layer.setVisible(true);
    focused.requestFocus();
  }

  /// Whether something is shown.
  public boolean isOpen() {
    return layer.isVisible();
  }

  /// Shows nothing any more.
  public void close() {
    layer.setVisible(false);
    layer.getChildren().clear();
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
  }
}
