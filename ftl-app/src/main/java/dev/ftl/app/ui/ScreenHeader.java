package dev.ftl.app.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The line above a screen: its title, and at the right what filters it. Style class
/// `screen-header`.
public final class ScreenHeader extends HBox {

  public ScreenHeader(String title, Node... tools) {
    getStyleClass().add("screen-header");
    setAlignment(Pos.CENTER_LEFT);
    Label heading = new Label(title);
    heading.getStyleClass().add("screen-title");
    heading.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(heading, new Gap());
    getChildren().addAll(tools);
    // Where there is little room, the search fields give way.
    for (Node tool : tools) {
      if (tool instanceof ButtonBase button) {
        button.setMinWidth(USE_PREF_SIZE);
      } else if (tool instanceof Region region) {
        region.setMinWidth(Math.max(0, region.getMinWidth()));
      }
    }
  }
}
