package dev.ftl.app.benchmark;

import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// A change around zero: a bar to the left or the right, and on it the interval in which it lies. A
/// change that is larger than the scale points out of it. Style class `change-bar`; its verdict is
/// a pseudo-class where it is certain.
final class ChangeBar extends Region {

  private static final PseudoClass REGRESSED = PseudoClass.getPseudoClass("regressed");
  private static final PseudoClass IMPROVED = PseudoClass.getPseudoClass("improved");
  private static final double HEIGHT = 10;
  private static final double MARGIN = 6;
  private static final double CAP = 3;

  private final Region bar = new Region();
  private final Region tip = new Region();
  private final Line zero = line("change-zero");
  private final Line interval = line("change-interval");
  private final Line low = line("change-interval");
  private final Line high = line("change-interval");
  private MetricRow row;

  ChangeBar() {
    getStyleClass().add("change-bar");
    bar.getStyleClass().add("change-size");
    tip.getStyleClass().add("change-tip");
    getChildren().addAll(bar, tip, zero, interval, low, high);
    setPrefHeight(2 * HEIGHT);
  }

  private static Line line(String style) {
    Line line = new Line();
    line.setManaged(false);
    line.getStyleClass().add(style);
    return line;
  }

  /// Shows a metric's change, or nothing for one that is not defined.
  void show(MetricRow fresh) {
    row = fresh;
    pseudoClassStateChanged(REGRESSED, row != null && row.is(MetricVerdict.REGRESSED));
    pseudoClassStateChanged(IMPROVED, row != null && row.is(MetricVerdict.IMPROVED));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    Double change = row == null ? null : row.of().diffPercent();
    Interval ci = row == null ? null : row.of().ci();
    double middle = getHeight() / 2;
    vertical(zero, x(0), middle, HEIGHT);
    zero.setVisible(row != null);
    bar.setVisible(change != null);
    boolean out = change != null && Math.abs(change) > row.reach();
    tip.setVisible(out);
    if (change != null) {
      double from = Math.min(x(0), x(change));
      double width = Math.max(1, Math.abs(x(change) - x(0)));
      bar.resizeRelocate(from, middle - HEIGHT / 2, width, HEIGHT);
      tip.setRotate(change < 0 ? 180 : 0);
      tip.resizeRelocate(
          change < 0 ? x(change) - MARGIN : x(change), middle - HEIGHT / 2, MARGIN, HEIGHT);
    }
    boolean known = ci != null;
    interval.setVisible(known);
    low.setVisible(known && -row.reach() <= ci.low());
    high.setVisible(known && ci.high() <= row.reach());
    if (known) {
      interval.setStartX(x(ci.low()));
      interval.setEndX(x(ci.high()));
      interval.setStartY(middle);
      interval.setEndY(middle);
      vertical(low, x(ci.low()), middle, CAP);
      vertical(high, x(ci.high()), middle, CAP);
    }
  }

  private static void vertical(Line line, double x, double middle, double half) {
    line.setStartX(x);
    line.setEndX(x);
    line.setStartY(middle - half);
    line.setEndY(middle + half);
  }

  /// Where a change is, at a whole pixel's middle so that lines are crisp.
  private double x(double change) {
    double share = row == null ? 0 : Math.clamp(change / row.reach(), -1, 1);
    return Math.floor(getWidth() / 2 + share * (getWidth() / 2 - MARGIN)) + 0.5;
  }
}
