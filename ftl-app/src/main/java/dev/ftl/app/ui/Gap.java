package dev.ftl.app.ui;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The free room of a line: what comes behind it stands at the line's end.
public final class Gap extends Region {

  public Gap() {
    HBox.setHgrow(this, Priority.ALWAYS);
  }
}
