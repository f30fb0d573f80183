package dev.ftl.app.plan;

import java.util.List;
import java.util.Map;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where a graph's tasks lie and how the lines between them run, in pixels at a scale of 1, from
/// the top left corner.
///
/// @param boxes by seq, in the plan's order
/// @param size of the whole
record GraphLayout(Map<String, Rectangle2D> boxes, List<Route> routes, Dimension2D size) {

  /// The line from a task to one that depends on it.
  ///
  /// @param from the seq of the task that is depended on
  /// @param points where it begins, bends and ends; two at least
  record Route(String from, String to, List<Point2D> points) {}
}
