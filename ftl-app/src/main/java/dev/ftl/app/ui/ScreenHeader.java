package dev.ftl.app.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The line above a screen: its title, and at the right what filters it. Style class
/// `screen-header`.
public final class ScreenHeader extends HBox {

  public ScreenHeader(String title, Node... tools) {
    getStyleClass().add("screen-header");
    setAlignment(Pos.CENTER_LEFT);
    Label heading = new Label(title);
    heading.getStyleClass().add("screen-title");
    getChildren().addAll(heading, new Gap());
    getChildren().addAll(tools);
  }
}
