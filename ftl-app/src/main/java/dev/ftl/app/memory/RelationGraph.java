package dev.ftl.app.memory;

import dev.ftl.app.memory.RelationLayout.Line;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.WholeText;
import dev.ftl.app.ui.Words;
import dev.ftl.data.memory.Neighbourhood;
import dev.ftl.data.memory.Neighbourhood.Node;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.kordamp.ikonli.javafx.FontIcon;

/// The entries around one, each of which leads to itself, and the lines between them. Where it is
/// larger than its room, it is scrolled or dragged. Style class `relation-graph`.
final class RelationGraph extends VBox {

  private static final PseudoClass MIDDLE = PseudoClass.getPseudoClass("middle");
  private static final double HEAD = 7;
  private static final double HIGHEST = 340;

  private final Pane drawing = new Pane();
  private final ScrollPane scroll = new ScrollPane(drawing);
  private final Label more = new Label();
  private final LongConsumer open;
  private RelationLayout.Both layouts;
  private RelationLayout drawn;

  /// @param open shows the entry of that id
  RelationGraph(LongConsumer open) {
    this.open = open;
    getStyleClass().add("relation-graph");
    scroll.getStyleClass().add("plain-scroll");
    scroll.setPannable(true);
    scroll.setFocusTraversable(false);
    more.getStyleClass().add("muted");
    more.managedProperty().bind(more.visibleProperty());
    getChildren().addAll(scroll, more);
    widthProperty().addListener(_ -> draw());
  }

  /// Shows a graph.
  void show(RelationLayout.Both fresh) {
    layouts = fresh;
    drawn = null;
    int left = fresh.related().more();
    more.setVisible(left > 0);
    more.setText("and " + Words.count(left, "more entry", "more entries"));
    draw();
  }

  private void draw() {
    RelationLayout wanted = layouts == null || getWidth() <= 0 ? null : layouts.fitting(getWidth());
    if (wanted == null || wanted == drawn) {
      return;
    }
    drawn = wanted;
    Dimension2D size = wanted.size();
    drawing.getChildren().clear();
    drawing.setMinSize(size.getWidth(), size.getHeight());
    drawing.setPrefSize(size.getWidth(), size.getHeight());
    wanted.lines().forEach(this::add);
    layouts.related().nodes().forEach(node -> add(node, wanted.boxes().get(node.id())));
    boolean wide = size.getWidth() > getWidth();
    double height = Math.min(HIGHEST, size.getHeight() + (wide ? 16 : 2));
    scroll.setMinHeight(height);
    scroll.setPrefHeight(height);
    scroll.setMaxHeight(height);
    bringToMiddle(wanted);
  }

  /// The entry that it is about is what is seen first.
  private void bringToMiddle(RelationLayout wanted) {
    Neighbourhood related = layouts.related();
    Rectangle2D middle = wanted.boxes().get(related.nodes().getFirst().id());
    scroll.setHvalue(share(middle.getMinX(), middle.getWidth(), drawn.size().getWidth()));
    scroll.setVvalue(share(middle.getMinY(), middle.getHeight(), drawn.size().getHeight()));
  }

  private static double share(double from, double length, double whole) {
    return whole <= length ? 0 : from / (whole - length);
  }

  private void add(Line line) {
    Polyline path = new Polyline();
    for (Point2D point : line.points()) {
      path.getPoints().addAll(point.getX(), point.getY());
    }
    path.getStyleClass().add("relation-line");
    drawing.getChildren().add(path);
    if (line.link().directed()) {
      drawing.getChildren().add(head(line.points()));
    }
    Label word = new Label(Shown.text(RelationLayout.word(line.link().relation())));
    word.getStyleClass().add("relation-word");
    word.resizeRelocate(
        line.word().getMinX(),
        line.word().getMinY(),
        line.word().getWidth(),
        line.word().getHeight());
    word.setManaged(false);
    drawing.getChildren().add(word);
  }

  private static Polygon head(List<Point2D> points) {
    Point2D tip = points.getLast();
    Point2D along = tip.subtract(points.get(points.size() - 2)).normalize().multiply(HEAD);
    Point2D aside = new Point2D(-along.getY(), along.getX()).multiply(0.5);
    Point2D base = tip.subtract(along);
    Polygon head =
        new Polygon(
            tip.getX(),
            tip.getY(),
            base.getX() + aside.getX(),
            base.getY() + aside.getY(),
            base.getX() - aside.getX(),
            base.getY() - aside.getY());
    head.getStyleClass().add("relation-head");
    return head;
  }

  private void add(Node entry, Rectangle2D box) {
    Button button =
        new Button(
            Words.firstLine(MemoryMarks.name(entry.name())),
            new FontIcon(MemoryMarks.of(entry.type()).icon()));
    button.getStyleClass().add("relation-entry");
    button.setMnemonicParsing(false);
    button.pseudoClassStateChanged(MIDDLE, entry.hops() == 0);
    button.setFocusTraversable(entry.hops() > 0);
    button.setAccessibleText(MemoryMarks.of(entry.type()).word() + " " + button.getText());
    Tooltip whole = new WholeText();
    whole.setText(Shown.text(MemoryMarks.of(entry.type()).word() + ": " + entry.name()));
    button.setTooltip(whole);
    button.setOnAction(_ -> open.accept(entry.id()));
    button.setMinSize(box.getWidth(), box.getHeight());
    button.setPrefSize(box.getWidth(), box.getHeight());
    button.setMaxSize(box.getWidth(), box.getHeight());
    button.relocate(box.getMinX(), box.getMinY());
    drawing.getChildren().add(button);
  }
}
