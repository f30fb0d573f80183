package dev.ftl.app.memory;

import dev.ftl.app.ui.Tone;
import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.memory.Effect.Verdict;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// How many more or fewer workspaces were blocked with an entry than without it: a point, and the
/// interval in which it lies, around zero. To the left are fewer. Style class `effect-bar`, with
/// the tone of the verdict.
final class EffectBar extends Region {

  private static final double HALF = 8;
  private static final double CAP = 4;
  private static final double MARGIN = 8;

  private final Line axis = line("effect-axis");
  private final Line zero = line("effect-zero");
  private final Line interval = line("effect-interval");
  private final Line low = line("effect-interval");
  private final Line high = line("effect-interval");
  private final Circle point = new Circle(4);
  private Double difference;
  private Interval range;
  private double reach = 1;

  EffectBar() {
    getStyleClass().add("effect-bar");
    point.getStyleClass().add("effect-point");
    point.setManaged(false);
    getChildren().addAll(axis, zero, interval, low, high, point);
    setPrefHeight(2 * HALF + 4);
    setMinHeight(USE_PREF_SIZE);
  }

  private static Line line(String style) {
    Line line = new Line();
    line.setManaged(false);
    line.getStyleClass().add(style);
    return line;
  }

  /// Shows an effect; without a difference, the axis alone.
  ///
  /// @param farthest the largest difference that has room
  void show(Double difference, Interval range, Verdict verdict, double farthest) {
    this.difference = difference;
    this.range = range;
    reach = farthest;
    MemoryMarks.of(verdict).tone().give(this);
    requestLayout();
  }

  /// Shows nothing.
  void clear() {
    show(null, null, Verdict.INCONCLUSIVE, 1);
    Tone.QUIET.give(this);
  }

  @Override
  protected void layoutChildren() {
    double middle = Math.floor(getHeight() / 2) + 0.5;
    place(axis, MARGIN, middle, getWidth() - MARGIN, middle);
    place(zero, x(0), middle - HALF, x(0), middle + HALF);
    point.setVisible(difference != null);
    for (Line line : new Line[] {interval, low, high}) {
      line.setVisible(range != null);
    }
    if (difference != null) {
      point.setCenterX(x(difference));
      point.setCenterY(middle);
    }
    if (range != null) {
      place(interval, x(range.low()), middle, x(range.high()), middle);
      place(low, x(range.low()), middle - CAP, x(range.low()), middle + CAP);
      place(high, x(range.high()), middle - CAP, x(range.high()), middle + CAP);
    }
  }

  private static void place(Line line, double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
  }

  private double x(double value) {
    double share = Math.clamp(value / reach, -1, 1);
    return Math.floor(getWidth() / 2 + share * (getWidth() / 2 - MARGIN)) + 0.5;
  }
}
