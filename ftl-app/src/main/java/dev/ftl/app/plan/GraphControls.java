package dev.ftl.app.plan;

import dev.ftl.app.plan.GraphMoves.Way;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// How a graph is moved in, by keyboard, mouse and touchpad.
final class GraphControls {

  private static final double STEP = 80;
  private static final double PER_NOTCH = 1.0025;
  private static final double DRAG_FROM = 4;

  private final GraphView graph;
  private final PlanViewModel model;
  private Point2D pressed;
  private Viewport before;
  private boolean dragged;

  private GraphControls(GraphView graph, PlanViewModel model) {
    this.graph = graph;
    this.model = model;
  }

  /// Makes a graph follow them.
  static void install(GraphView graph, PlanViewModel model) {
    GraphControls controls = new GraphControls(graph, model);
    graph.addEventHandler(KeyEvent.KEY_PRESSED, controls::key);
    graph.addEventHandler(ScrollEvent.SCROLL, controls::scroll);
    graph.addEventHandler(ZoomEvent.ZOOM, controls::pinch);
    graph.addEventHandler(MouseEvent.MOUSE_PRESSED, controls::press);
    graph.addEventHandler(MouseEvent.MOUSE_DRAGGED, controls::drag);
    graph.addEventHandler(MouseEvent.MOUSE_CLICKED, controls::click);
  }

  private void key(KeyEvent event) {
    if (graph.drawn() == null || event.isControlDown() || event.isAltDown()) {
      return;
    }
    boolean shift = event.isShiftDown();
    switch (event.getCode()) {
      case LEFT -> go(Way.LEFT, shift, STEP, 0);
      case RIGHT -> go(Way.RIGHT, shift, -STEP, 0);
      case UP -> go(Way.UP, shift, 0, STEP);
      case DOWN -> go(Way.DOWN, shift, 0, -STEP);
      case HOME -> model.selected().set(graph.drawn().boxes().keySet().iterator().next());
      case ENTER -> open();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void go(Way way, boolean pan, double right, double down) {
    if (pan) {
      graph.see(graph.viewport().get().moved(right, down));
      return;
    }
    String from = (String) model.selected().get();
    boolean known = from != null && graph.drawn().boxes().containsKey(from);
    model.selected().set(known ? new GraphMoves(graph.drawn()).from(from, way) : graph.atWork());
  }

  private void open() {
    if (model.selected().get() == null) {
      model.selected().set(graph.atWork());
    }
    model.detail().set(true);
  }

  private void scroll(ScrollEvent event) {
    if (event.isControlDown()) {
      graph.see(
          graph
              .viewport()
              .get()
              .zoomed(
                  Math.pow(PER_NOTCH, event.getDeltaY()), new Point2D(event.getX(), event.getY())));
    } else {
      graph.see(graph.viewport().get().moved(event.getDeltaX(), event.getDeltaY()));
    }
    event.consume();
  }

  private void pinch(ZoomEvent event) {
    graph.see(
        graph
            .viewport()
            .get()
            .zoomed(event.getZoomFactor(), new Point2D(event.getX(), event.getY())));
    event.consume();
  }

  private void press(MouseEvent event) {
    graph.requestFocus();
    pressed = new Point2D(event.getX(), event.getY());
    before = graph.viewport().get();
    dragged = false;
  }

  private void drag(MouseEvent event) {
    double right = event.getX() - pressed.getX();
    double down = event.getY() - pressed.getY();
    dragged |= Math.hypot(right, down) > DRAG_FROM;
    if (dragged) {
      graph.see(before.moved(right, down));
    }
  }

  private void click(MouseEvent event) {
    if (dragged || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    TaskNode node = node((Node) event.getTarget());
    model.selected().set(node == null ? null : node.task().key());
    model.detail().set(node != null);
  }

  private static TaskNode node(Node target) {
    for (Node node = target; node != null; node = node.getParent()) {
      if (node instanceof TaskNode found) {
        return found;
      }
    }
    return null;
  }
}
