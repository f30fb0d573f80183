package dev.ftl.app.overview;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A title and its detail in one line; when there is too little room, it is the detail that gives
/// way.
final class EntryTexts extends Region {

  private static final double GAP = 10;

  private final Label title;
  private final Label detail;

  EntryTexts(Label title, Label detail) {
    this.title = title;
    this.detail = detail;
    getChildren().addAll(title, detail);
    setMinWidth(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return title.prefWidth(-1) + GAP + detail.prefWidth(-1);
  }

  @Override
  protected void layoutChildren() {
    double first = Math.min(getWidth(), Math.ceil(title.prefWidth(-1)));
    double rest = Math.max(0, getWidth() - first - GAP);
    place(title, 0, first);
    place(detail, first + GAP, rest);
    detail.setVisible(rest > 3 * GAP);
  }

  private void place(Label label, double x, double width) {
    layoutInArea(label, x, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
  }
}
