package dev.ftl.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// Where a metric went over the newest runs, as a line as small as a word. Runs that do not have it
/// are gaps. Style class `trend-line`.
public final class TrendLine extends Region {

  private static final double MARGIN = 3;
  private static final double HEIGHT = 22;

  private final Path line = new Path();
  private final Circle last = new Circle(2);
  private List<Double> medians = List.of();

  public TrendLine() {
    getStyleClass().add("trend-line");
    line.getStyleClass().add("trend-path");
    last.getStyleClass().add("trend-last");
    line.setManaged(false);
    last.setManaged(false);
    getChildren().addAll(line, last);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  /// Shows these medians, oldest first; `null` where there is none.
  public void show(List<Double> fresh) {
    if (!fresh.equals(medians)) {
      medians = fresh;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    double low = medians.stream().filter(Objects::nonNull).mapToDouble(d -> d).min().orElse(0);
    double high = medians.stream().filter(Objects::nonNull).mapToDouble(d -> d).max().orElse(0);
    List<PathElement> path = new ArrayList<>();
    last.setVisible(false);
    boolean gap = true;
    for (int i = 0; i < medians.size(); i++) {
      Double median = medians.get(i);
      if (median != null) {
        double across = medians.size() == 1 ? 1 : i / (medians.size() - 1.0);
        double up = high == low ? 0.5 : (median / 2 - low / 2) / (high / 2 - low / 2);
        double x = MARGIN + across * (getWidth() - 2 * MARGIN);
        double y = getHeight() - MARGIN - up * (getHeight() - 2 * MARGIN);
        path.add(gap ? new MoveTo(x, y) : new LineTo(x, y));
        last.setVisible(true);
        last.setCenterX(x);
        last.setCenterY(y);
      }
      gap = median == null;
    }
    line.getElements().setAll(path);
  }
}
