package dev.ftl.app.session;

import dev.ftl.app.ui.Tone;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// How long an explorer took, as a bar on the time axis that the lanes share. Style class
/// `lane-bar`; the bar is a `lane-time` with the pseudo-class of the answer's tone and, while there
/// is none, `open`; the marks of the axis are `lane-mark`s.
final class LaneBar extends Region {

  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final double HEIGHT = 10;
  private static final double LEAST = 4;

  private final Region time = new Region();
  private TimeScale scale;
  private double end;

  LaneBar() {
    getStyleClass().add("lane-bar");
    time.getStyleClass().add("lane-time");
    setMinWidth(60);
  }

  /// Shows a bar.
  ///
  /// @param end where it ends on the axis, from 0 to 1; negative for none
  /// @param open whether the answer is still missing
  void show(TimeScale scale, double end, Tone tone, boolean open) {
    if (!scale.equals(this.scale)) {
      getChildren().clear();
      scale
          .marks()
          .forEach(
              _ -> {
                Region mark = new Region();
                mark.getStyleClass().add("lane-mark");
                getChildren().add(mark);
              });
      getChildren().add(time);
      this.scale = scale;
    }
    this.end = end;
    time.setVisible(end >= 0);
    time.pseudoClassStateChanged(OPEN, open);
    tone.give(time);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (scale == null) {
      return;
    }
    for (int i = 0; i <= scale.steps(); i++) {
      double x = Math.round(scale.marks().get(i) * (getWidth() - 1));
      getChildren().get(i).resizeRelocate(x, 0, 1, getHeight());
    }
    double width = Math.max(LEAST, end * getWidth());
    time.resizeRelocate(0, Math.round((getHeight() - HEIGHT) / 2), width, HEIGHT);
  }
}
