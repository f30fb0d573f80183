package dev.ftl.app.session;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The words under the marks of the lanes' time axis. Style class `lane-axis`.
final class LaneAxis extends Region {

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
    for (int i = 0; i < getChildren().size(); i++) {
      Label label = (Label) getChildren().get(i);
      double width = label.prefWidth(-1);
      double x = i == 0 ? 0 : scale.marks().get(i) * (getWidth() - 1) - width / 2;
      label.resizeRelocate(Math.round(x), 0, width, getHeight());
    }
  }
}
