package dev.ftl.app.benchmark;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// What the charts have in common: an upright axis with round numbers and a line across for each of
/// them, and a place for what is drawn. It is drawn anew whenever its size or what it shows
/// changes. Style class `plot`.
abstract class Plot extends Region {

  private static final double TOP = 20;
  private static final double BOTTOM = 22;
  private static final double GAP = 8;
  private static final double PIXELS_PER_STEP = 36;
  private static final Font FONT = Font.font("JetBrains Mono", 11);

  private Ticks axis;
  private double left;

  Plot() {
    getStyleClass().add("plot");
    setMinSize(120, 100);
    widthProperty().addListener(_ -> draw());
    heightProperty().addListener(_ -> draw());
  }

  /// Draws the content, between [#left] and [#right], [#top] and [#bottom].
  abstract void content();

  /// The lowest and the highest number that is drawn, and `null` when nothing is.
  abstract double[] range();

  /// How numbers are written at the axis.
  abstract UnitScale scale();

  /// Draws everything again.
  final void draw() {
    getChildren().clear();
    double[] range = range();
    if (range == null || getWidth() < 60 || getHeight() < 60) {
      return;
    }
    double room = bottom() - top();
    axis = Ticks.of(range[0], range[1], Math.max(1, (int) (room / PIXELS_PER_STEP)));
    List<Double> marks = axis.values();
    UnitScale labels = scale().withDecimalsFor(axis.step());
    List<Text> texts = marks.stream().map(mark -> text(labels.format(mark), "axis-label")).toList();
    left = texts.stream().mapToDouble(text -> text.getLayoutBounds().getWidth()).max().orElse(0);
    for (int i = 0; i < marks.size(); i++) {
      double y = y(marks.get(i));
      Text text = texts.get(i);
      text.setTextOrigin(VPos.CENTER);
      text.relocate(left - text.getLayoutBounds().getWidth(), y - 7);
      Line across = line(left(), y, right(), y, marks.get(i) == 0 ? "zero-line" : "grid-line");
      add(across, text);
    }
    Text unit = text(labels.label(), "axis-label");
    unit.relocate(0, 0);
    add(unit);
    content();
    if (getScene() != null) {
      applyCss();
    }
  }

  final void add(Node... nodes) {
    for (Node node : nodes) {
      node.setManaged(false);
      getChildren().add(node);
    }
  }

  /// A text in the charts' font, which is set here because its width is needed before it is styled.
  static Text text(String words, String style) {
    Text text = new Text(words);
    text.setFont(FONT);
    text.getStyleClass().add(style);
    return text;
  }

  static Line line(double x1, double y1, double x2, double y2, String style) {
    Line line = new Line(x1, y1, x2, y2);
    line.getStyleClass().add(style);
    return line;
  }

  final double left() {
    return left + GAP;
  }

  final double right() {
    return getWidth() - GAP;
  }

  final double top() {
    return TOP;
  }

  final double bottom() {
    return getHeight() - BOTTOM;
  }

  /// Where a number is, at a pixel's middle so that lines are crisp.
  final double y(double value) {
    return Math.floor(bottom() - axis.at(value) * (bottom() - top())) + 0.5;
  }
}
