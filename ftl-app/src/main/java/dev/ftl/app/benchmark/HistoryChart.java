package dev.ftl.app.benchmark;

import dev.ftl.app.ui.Tone;
import dev.ftl.data.benchmark.HistoryPoint;
import dev.ftl.data.benchmark.MetricHistory;
import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.VPos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// A metric over all runs: its medians as a line, where they lie with a confidence of 95 % as a
/// band, the levels between change points, and the runs A and B. The mouse, or the arrow keys, read
/// one run after the other. Style class `history-chart`.
final class HistoryChart extends Plot {

  private static final int MOST_DOTS = 60;
  private static final int LONGEST_LABEL = 14;
  private static final double LABEL_GAP = 16;
  private static final double LETTER_GAP = 12;

  private final ReadOnlyObjectWrapper<HistoryPoint> read = new ReadOnlyObjectWrapper<>();
  private final Line cursor = line(0, 0, 0, 0, "cursor");
  private final Circle place = new Circle(4);
  private List<HistoryPoint> points = List.of();
  private UnitScale scale = UnitScale.of(null);
  private String runA;
  private String runB;

  HistoryChart() {
    getStyleClass().add("history-chart");
    place.getStyleClass().add("cursor-place");
    setFocusTraversable(true);
    setOnMousePressed(_ -> requestFocus());
    setOnMouseMoved(event -> read(nearest(event.getX())));
    setOnMouseExited(_ -> read(isFocused() ? index(read.get()) : -1));
    addEventHandler(KeyEvent.KEY_PRESSED, this::step);
    focusedProperty().addListener((_, _, now) -> read(now ? start() : -1));
  }

  /// Shows a history.
  void show(MetricHistory history, String a, String b) {
    UnitScale fitting =
        UnitScale.of(
            history.unit(),
            history.runs().stream().map(HistoryPoint::median).toArray(Double[]::new));
    if (history.runs().equals(points)
        && fitting.equals(scale)
        && a.equals(runA)
        && b.equals(runB)) {
      return;
    }
    points = history.runs();
    scale = fitting;
    runA = a;
    runB = b;
    int kept = read.get() == null ? -1 : indexOf(read.get().runId());
    draw();
    read(kept);
  }

  /// The run that is read now, or `null`.
  ReadOnlyObjectProperty<HistoryPoint> read() {
    return read.getReadOnlyProperty();
  }

  @Override
  UnitScale scale() {
    return scale;
  }

  @Override
  double[] range() {
    double[] drawn =
        points.stream()
            .flatMapToDouble(
                point ->
                    point.ci() == null
                        ? DoubleStream.of(point.median())
                        : DoubleStream.of(point.median(), point.ci().low(), point.ci().high()))
            .sorted()
            .toArray();
    return drawn.length == 0 ? null : new double[] {drawn[0], drawn[drawn.length - 1]};
  }

  @Override
  void content() {
    runLabels();
    markRuns();
    add(band());
    levels();
    Polyline line = new Polyline(xy(HistoryPoint::median));
    line.getStyleClass().add("median-line");
    add(line);
    dots();
    add(cursor, place);
    moveCursor();
  }

  private Polygon band() {
    double[] low = xy(point -> ci(point).low());
    double[] high = xy(point -> ci(point).high());
    double[] around = new double[4 * points.size()];
    System.arraycopy(low, 0, around, 0, low.length);
    for (int i = 0; i < points.size(); i++) {
      around[low.length + 2 * i] = high[high.length - 2 * i - 2];
      around[low.length + 2 * i + 1] = high[high.length - 2 * i - 1];
    }
    Polygon band = new Polygon(around);
    band.getStyleClass().add("interval-band");
    return band;
  }

  private static Interval ci(HistoryPoint point) {
    return point.ci() == null ? new Interval(point.median(), point.median()) : point.ci();
  }

  private double[] xy(ToDoubleFunction<HistoryPoint> number) {
    return IntStream.range(0, points.size())
        .boxed()
        .flatMapToDouble(i -> DoubleStream.of(x(i), y(number.applyAsDouble(points.get(i)))))
        .toArray();
  }

  /// A single run stands in the middle.
  private double x(int index) {
    double share = points.size() == 1 ? 0.5 : index / (points.size() - 1.0);
    double margin = 10;
    return left() + margin + share * (right() - left() - 2 * margin);
  }

  private void levels() {
    for (int i = 1; i < points.size(); i++) {
      HistoryPoint point = points.get(i);
      if (point.changePoint()) {
        double x = Math.floor((x(i - 1) + x(i)) / 2) + 0.5;
        Line cut = line(x, top(), x, bottom(), "change-line");
        Rectangle diamond = new Rectangle(x - 4, top() - 4, 8, 8);
        diamond.setRotate(45);
        diamond.getStyleClass().add("change-point");
        Tone tone =
            point.verdict() == MetricVerdict.REGRESSED
                ? Tone.BAD
                : point.verdict() == MetricVerdict.IMPROVED ? Tone.GOOD : Tone.QUIET;
        cut.pseudoClassStateChanged(tone.pseudoClass(), true);
        diamond.pseudoClassStateChanged(tone.pseudoClass(), true);
        add(cut, diamond);
      }
    }
  }

  private void dots() {
    for (int i = 0; i < points.size(); i++) {
      String run = points.get(i).runId();
      boolean compared = run.equals(runA) || run.equals(runB);
      if (points.size() <= MOST_DOTS || compared) {
        Circle dot = new Circle(x(i), y(points.get(i).median()), compared ? 4 : 2.5);
        dot.getStyleClass().add(run.equals(runB) ? "dot-b" : run.equals(runA) ? "dot-a" : "dot");
        add(dot);
      }
    }
  }

  /// Letters of runs that stand beside each other make room for each other.
  private void markRuns() {
    int a = indexOf(runA);
    int b = indexOf(runB);
    double apart = a >= 0 && b >= 0 && a != b ? LETTER_GAP - Math.abs(x(a) - x(b)) : 0;
    double shift = Math.max(0, apart) / 2 * Integer.compare(a, b);
    mark(a, "A", shift);
    mark(b, "B", -shift);
  }

  private void mark(int index, String letter, double shift) {
    if (index >= 0) {
      double x = Math.floor(x(index)) + 0.5;
      Text text = text(letter, "run-letter");
      text.relocate(x + shift - text.getLayoutBounds().getWidth() / 2, 0);
      add(line(x, top() - 4, x, bottom(), "run-line"), text);
    }
  }

  /// As many names of runs as fit beside each other, the last one first.
  private void runLabels() {
    double free = getWidth();
    List<Text> labels = new ArrayList<>();
    for (int i = points.size() - 1; i >= 0; i--) {
      Text label = text(RunNames.elided(points.get(i).runId(), LONGEST_LABEL), "axis-label");
      double width = label.getLayoutBounds().getWidth();
      double x = Math.min(x(i) - width / 2, getWidth() - width);
      if (x + width <= free && x >= 0) {
        label.setTextOrigin(VPos.TOP);
        label.relocate(x, bottom() + 6);
        labels.add(label);
        free = x - LABEL_GAP;
        if (points.size() > MOST_DOTS) {
          free -= 6 * LABEL_GAP;
        }
      }
    }
    add(labels.toArray(Text[]::new));
  }

  private int indexOf(String run) {
    return IntStream.range(0, points.size())
        .filter(i -> points.get(i).runId().equals(run))
        .findFirst()
        .orElse(-1);
  }

  private int index(HistoryPoint point) {
    return point == null ? -1 : points.indexOf(point);
  }

  private int start() {
    int b = indexOf(runB);
    return read.get() != null ? index(read.get()) : b >= 0 ? b : points.size() - 1;
  }

  private int nearest(double x) {
    if (points.isEmpty() || points.size() == 1) {
      return points.size() - 1;
    }
    double share = (x - x(0)) / (x(points.size() - 1) - x(0));
    return Math.clamp(Math.round(share * (points.size() - 1)), 0, points.size() - 1);
  }

  private void step(KeyEvent event) {
    if (event.isAltDown()) {
      return;
    }
    int here = start();
    int last = points.size() - 1;
    int to =
        switch (event.getCode()) {
          case LEFT -> Math.max(0, here - 1);
          case RIGHT -> Math.min(last, here + 1);
          case HOME -> 0;
          case END -> last;
          default -> -1;
        };
    if (to >= 0 && event.getCode() != KeyCode.UNDEFINED) {
      read(to);
      event.consume();
    }
  }

  private void read(int index) {
    read.set(index < 0 || index >= points.size() ? null : points.get(index));
    moveCursor();
  }

  private void moveCursor() {
    int index = index(read.get());
    cursor.setVisible(index >= 0);
    place.setVisible(index >= 0);
    if (index >= 0 && range() != null) {
      double x = Math.floor(x(index)) + 0.5;
      cursor.setStartX(x);
      cursor.setEndX(x);
      cursor.setStartY(top());
      cursor.setEndY(bottom());
      place.setCenterX(x);
      place.setCenterY(y(points.get(index).median()));
    }
  }
}
