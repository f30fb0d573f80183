package dev.ftl.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkShape;

/// Where ELK has laid out the parts of a graph, in pixels.
public final class ElkShapes {

  private ElkShapes() {}

  /// The room that a node or a label takes.
  public static Rectangle2D box(ElkShape shape) {
    return new Rectangle2D(shape.getX(), shape.getY(), shape.getWidth(), shape.getHeight());
  }

  /// Where a line begins, bends and ends.
  public static List<Point2D> points(ElkEdge edge) {
    ElkEdgeSection section = edge.getSections().getFirst();
    List<Point2D> points = new ArrayList<>();
    points.add(new Point2D(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(bend -> points.add(new Point2D(bend.getX(), bend.getY())));
    points.add(new Point2D(section.getEndX(), section.getEndY()));
    return points;
  }
}
