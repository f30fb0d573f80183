package dev.ftl.app.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// How much room a window has for its screens.
public final class Room {

  /// The narrowest window in which screens have all their parts. In a narrower one they show less
  /// rather than everything squeezed.
  public static final double ROOMY = 1100;

  /// The smallest window in which every screen can be used.
  public static final double LEAST_WIDTH = 900;

  public static final double LEAST_HEIGHT = 600;

  private Room() {}

  /// Whether the window that the node is in is narrower than [#ROOMY].
  public static ObservableValue<Boolean> narrow(Node node) {
    return node.sceneProperty()
        .flatMap(Scene::widthProperty)
        .map(width -> width.doubleValue() > 0 && width.doubleValue() < ROOMY)
        .orElse(false);
  }
}
