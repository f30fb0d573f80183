package dev.ftl.app.plan;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the shapes and lines of the graph mean, in one line. Style class `graph-legend`.
final class GraphLegend extends FlowPane {

  GraphLegend() {
    getStyleClass().add("graph-legend");
    for (TaskState state : TaskState.values()) {
      FontIcon icon = new FontIcon(state.mark().icon());
      icon.getStyleClass().add("task-icon");
      StackPane shape = new StackPane(icon);
      shape.getStyleClass().addAll("task-node", "task-sample");
      shape.pseudoClassStateChanged(state.pseudoClass(), true);
      add(shape, state.mark().word());
    }
    Region line = new Region();
    line.getStyleClass().add("critical-sample");
    add(line, "Critical path");
    managedProperty().bind(visibleProperty());
  }

  private void add(Region sample, String word) {
    sample.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    sample.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    HBox entry = new HBox(6, sample, new Label(word));
    entry.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(entry);
  }
}
