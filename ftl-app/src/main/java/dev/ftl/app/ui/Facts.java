package dev.ftl.app.ui;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names and values, a line each, with the values in one column. Style class `facts`.
public final class Facts extends GridPane {

  private static final double NAME_WIDTH = 108;

  /// No lines yet.
  public Facts() {
    getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints(NAME_WIDTH);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setFillWidth(true);
    getColumnConstraints().addAll(names, values);
  }

  /// Adds a line. It takes no room while its value is not visible.
  public Facts fact(String name, Node value) {
    Label label = new Label(name);
    label.getStyleClass().add("fact-name");
    label.setMinWidth(Region.USE_PREF_SIZE);
    setValignment(label, VPos.TOP);
    label.visibleProperty().bind(value.visibleProperty());
    label.managedProperty().bind(value.visibleProperty());
    value.managedProperty().bind(value.visibleProperty());
    addRow(getRowCount(), label, value);
    return this;
  }
}
