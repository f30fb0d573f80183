package dev.ftl.app.session;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The words under the marks of the lanes' time axis. Style class `lane-axis`.
final class LaneAxis extends Region {

  private static final double GAP = 6;

  private TimeScale scale;

  LaneAxis() {
    getStyleClass().add("lane-axis");
  }

  void show(TimeScale scale) {
    if (!scale.equals(this.scale)) {
      this.scale = scale;
      getChildren().clear();
      for (int i = 0; i <= scale.steps(); i++) {
        getChildren().add(new Label(scale.label(i)));
      }
    }
  }

  @Override
  protected void layoutChildren() {
    double free = 0;
    for (int i = 0; i < getChildren().size(); i++) {
      Label label = (Label) getChildren().get(i);
      double width = label.prefWidth(-1);
      double x = i == 0 ? 0 : scale.marks().get(i) * (getWidth() - 1) - width / 2;
      // A mark without room keeps its line and loses its words.
      double end = Math.min(x + width, getWidth());
      x = end - width;
      label.setVisible(x >= free);
      free = label.isVisible() ? x + width + GAP : free;
      label.resizeRelocate(Math.round(x), 0, width, getHeight());
    }
  }
}
