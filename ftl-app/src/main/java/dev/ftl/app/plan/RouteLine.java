package dev.ftl.app.plan;

import dev.ftl.app.plan.GraphLayout.Route;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;

/// A line of the graph, its bends rounded, with an arrowhead at the task that depends on the other.
/// Style class `route`, of a `route-line` and a `route-head`.
final class RouteLine extends Group {

  private static final double ROUNDING = 9;
  private static final double HEAD = 7;

  private static final PseudoClass CRITICAL = PseudoClass.getPseudoClass("critical");
  private static final PseudoClass MET = PseudoClass.getPseudoClass("met");
  private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");
  private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");
  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

  private final Route route;
  private final Path line = new Path();
  private final Polygon head;

  RouteLine(Route route) {
    this.route = route;
    getStyleClass().add("route");
    line.getStyleClass().add("route-line");
    trace(route.points());
    Point2D end = route.points().getLast();
    head =
        new Polygon(
            end.getX(),
            end.getY(),
            end.getX() - HEAD * 1.2,
            end.getY() - HEAD * 0.6,
            end.getX() - HEAD * 1.2,
            end.getY() + HEAD * 0.6);
    head.getStyleClass().add("route-head");
    getChildren().addAll(line, head);
    setMouseTransparent(true);
  }

  Route route() {
    return route;
  }

  private void trace(List<Point2D> points) {
    line.getElements().add(new MoveTo(points.getFirst().getX(), points.getFirst().getY()));
    for (int i = 1; i < points.size() - 1; i++) {
      Point2D bend = points.get(i);
      Point2D before = towards(bend, points.get(i - 1));
      Point2D after = towards(bend, points.get(i + 1));
      line.getElements().add(new LineTo(before.getX(), before.getY()));
      line.getElements().add(new QuadCurveTo(bend.getX(), bend.getY(), after.getX(), after.getY()));
    }
    // The line ends inside its head: a thick one would stick out at the tip.
    Point2D end = points.getLast();
    line.getElements().add(new LineTo(end.getX() - HEAD, end.getY()));
  }

  private static Point2D towards(Point2D bend, Point2D other) {
    double length = bend.distance(other);
    double share = length == 0 ? 0 : Math.min(ROUNDING, length / 2) / length;
    return bend.add(other.subtract(bend).multiply(share));
  }

  /// Whether the task at its begin is complete.
  void met(boolean is) {
    mark(MET, is);
  }

  /// Whether nothing can come along it, because what it begins at is blocked or behind that.
  void hindered(boolean is) {
    mark(HINDERED, is);
  }

  void critical(boolean is) {
    mark(CRITICAL, is);
  }

  /// Whether it begins or ends at the selected task.
  void near(boolean is) {
    mark(NEAR, is);
  }

  void dim(boolean is) {
    mark(DIMMED, is);
  }

  private void mark(PseudoClass mark, boolean is) {
    line.pseudoClassStateChanged(mark, is);
    head.pseudoClassStateChanged(mark, is);
  }
}
