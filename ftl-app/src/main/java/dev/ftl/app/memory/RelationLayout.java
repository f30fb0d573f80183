package dev.ftl.app.memory;

import dev.ftl.app.ui.ElkShapes;
import dev.ftl.data.memory.Neighbourhood;
import dev.ftl.data.memory.Neighbourhood.Link;
import dev.ftl.data.memory.Neighbourhood.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Where related entries lie and how the lines between them run, in pixels from the top left
/// corner.
///
/// @param boxes by entry id
record RelationLayout(Map<Long, Rectangle2D> boxes, List<Line> lines, Dimension2D size) {

  /// How large an entry is.
  static final Dimension2D ENTRY = new Dimension2D(150, 32);

  /// The height of a line's word, and the width of one of its characters.
  static final double WORD_HEIGHT = 15;

  private static final double CHARACTER = 6.4;
  private static final double GAP = 12;

  /// A relationship.
  ///
  /// @param points where it begins, bends and ends; two at least
  /// @param word where its word stands
  record Line(Link link, List<Point2D> points, Rectangle2D word) {}

  /// The drawing from left to right, and the one from top to bottom: which one fits depends on the
  /// room.
  record Both(Neighbourhood related, RelationLayout across, RelationLayout down) {

    /// Lays a graph out. It takes some 10 ms, and some 100 ms the first time.
    static Both of(Neighbourhood related) {
      return new Both(
          related,
          RelationLayout.of(related, Direction.RIGHT),
          RelationLayout.of(related, Direction.DOWN));
    }

    /// The one that fits better into that width.
    RelationLayout fitting(double width) {
      return across.size().getWidth() <= width || across.size().getWidth() <= down.size().getWidth()
          ? across
          : down;
    }
  }

  /// A relationship's type in words.
  static String word(String relation) {
    return relation.replace('_', ' ');
  }

  private static RelationLayout of(Neighbourhood related, Direction direction) {
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(LayeredOptions.DIRECTION, direction);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(LayeredOptions.RANDOM_SEED, 1);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, GAP);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, GAP);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, GAP);
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(1));
    Map<Long, ElkNode> nodes = new LinkedHashMap<>();
    for (Node entry : related.nodes()) {
      ElkNode node = ElkGraphUtil.createNode(root);
      node.setDimensions(ENTRY.getWidth(), ENTRY.getHeight());
      nodes.put(entry.id(), node);
    }
    Map<ElkEdge, Link> edges = new LinkedHashMap<>();
    for (Link link : related.links()) {
      ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to()));
      ElkLabel label = ElkGraphUtil.createLabel(word(link.relation()), edge);
      label.setDimensions(CHARACTER * Math.min(20, link.relation().length()) + 6, WORD_HEIGHT);
      label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
      edges.put(edge, link);
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    Map<Long, Rectangle2D> boxes = new LinkedHashMap<>();
    nodes.forEach((id, node) -> boxes.put(id, ElkShapes.box(node)));
    List<Line> lines = new ArrayList<>();
    edges.forEach((edge, link) -> lines.add(line(edge, link)));
    return new RelationLayout(boxes, lines, new Dimension2D(root.getWidth(), root.getHeight()));
  }

  private static Line line(ElkEdge edge, Link link) {
    return new Line(link, ElkShapes.points(edge), ElkShapes.box(edge.getLabels().getFirst()));
  }
}
