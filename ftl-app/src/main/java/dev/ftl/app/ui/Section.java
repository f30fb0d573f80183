package dev.ftl.app.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A part of a detail under a small heading. Style class `section`.
public final class Section extends VBox {

  private final HBox heading = new HBox();
  private final Label label;

  /// A part with this content.
  public Section(String title, Node... content) {
    getStyleClass().add("section");
    label = new Label(title);
    label.getStyleClass().add("section-title");
    label.setMinWidth(USE_PREF_SIZE);
    heading.getStyleClass().add("section-heading");
    heading.getChildren().add(label);
    getChildren().add(heading);
    getChildren().addAll(content);
    // What is hidden takes no room.
    managedProperty().bind(visibleProperty());
  }

  /// Changes its heading.
  public void title(String title) {
    label.setText(title);
  }

  /// Puts something at the right of the heading.
  public Section tools(Node... tools) {
    heading.getChildren().add(new Gap());
    heading.getChildren().addAll(tools);
    return this;
  }
}
