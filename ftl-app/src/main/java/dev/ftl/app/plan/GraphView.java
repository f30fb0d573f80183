package dev.ftl.app.plan;

import dev.ftl.app.plan.GraphLayout.Route;
import dev.ftl.app.plan.TaskNode.Wording;
import dev.ftl.app.ui.UiClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;

/// A plan's tasks and the lines between them, of which a part is seen. Tasks are updated in place;
/// only what comes and goes changes the drawing. Style class `graph`.
final class GraphView extends Pane {

  /// The smallest scale that a plan is shown at without being asked: names can still be read.
  private static final double READABLE = 0.56;

  private final PlanViewModel model;
  private final UiClock clock;
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(Viewport.START);
  private final Affine look = new Affine();
  private final Group lines = new Group();
  private final Group nodes = new Group();
  private final Region ring = new Region();
  private final Map<String, TaskNode> tasks = new LinkedHashMap<>();
  private List<RouteLine> routes = List.of();
  private GraphLayout layout;
  private boolean moved;
  private boolean bringing;

  GraphView(PlanViewModel model, UiClock clock) {
    this.model = model;
    this.clock = clock;
    getStyleClass().add("graph");
    setFocusTraversable(true);
    setMinSize(0, 0);
    ring.getStyleClass().add("task-ring");
    ring.setMouseTransparent(true);
    ring.setVisible(false);
    ring.setManaged(false);
    Group world = new Group(lines, nodes, ring);
    world.setManaged(false);
    world.getTransforms().add(look);
    getChildren().add(world);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    widthProperty().addListener(_ -> resized());
    heightProperty().addListener(_ -> resized());
    viewport.addListener((_, _, now) -> look(now));
    model.layout().addListener((_, _, now) -> draw(now));
    model.picture().addListener(_ -> update());
    model.lit().addListener(_ -> light());
    model.critical().addListener(_ -> mark());
    model.selected().addListener(_ -> bring());
    model.detail().addListener((_, _, shown) -> bringing = shown);
    GraphControls.install(this, model);
  }

  /// Which part is seen.
  ReadOnlyObjectProperty<Viewport> viewport() {
    return viewport.getReadOnlyProperty();
  }

  /// The layout that is drawn, or `null`.
  GraphLayout drawn() {
    return layout;
  }

  /// How much room there is to see something in.
  Dimension2D room() {
    return new Dimension2D(getWidth(), getHeight());
  }

  /// Shows the whole graph, and goes on showing it while it or the window changes.
  void fit() {
    moved = false;
    if (layout != null && getWidth() > 0) {
      viewport.set(Viewport.fitting(layout.size(), room()));
    }
  }

  /// Shows another part because somebody wants that; it stays until they want another.
  void see(Viewport wanted) {
    moved = true;
    viewport.set(layout == null ? wanted : wanted.kept(layout.size(), room()));
  }

  /// Zooms by that factor around the middle.
  void zoom(double factor) {
    see(viewport.get().zoomed(factor, new Point2D(getWidth() / 2, getHeight() / 2)));
  }

  private void resized() {
    if (!moved) {
      begin();
    } else if (bringing) {
      // The detail takes its room beside the graph, which may be where the task was.
      reveal();
    }
    bringing = false;
    cull();
  }

  /// The first look at a plan: all of it, or, when that were too small to read, where work is done.
  private void begin() {
    if (layout != null && getWidth() > 0 && getHeight() > 0) {
      viewport.set(Viewport.fitting(layout.size(), room(), READABLE, layout.boxes().get(atWork())));
    }
  }

  /// The task where somebody who looks for the first time begins, or `null` in an empty graph.
  String atWork() {
    List<String> wanted = new ArrayList<>();
    for (TaskState state :
        List.of(TaskState.IN_PROGRESS, TaskState.READY, TaskState.BLOCKED, TaskState.PENDING)) {
      model.picture().get().tasks().stream()
          .filter(task -> task.state() == state)
          .map(PlanTask::seq)
          .forEach(wanted::add);
    }
    return new GraphMoves(layout).first(wanted);
  }

  private void draw(GraphLayout fresh) {
    GraphLayout before = layout;
    layout = fresh;
    if (fresh == null) {
      tasks.clear();
      nodes.getChildren().clear();
      lines.getChildren().clear();
      routes = List.of();
      ring.setVisible(false);
      moved = false;
      return;
    }
    tasks.keySet().retainAll(fresh.boxes().keySet());
    fresh
        .boxes()
        .forEach(
            (seq, box) ->
                tasks
                    .computeIfAbsent(seq, _ -> new TaskNode(clock))
                    .relocate(box.getMinX(), box.getMinY()));
    nodes.getChildren().setAll(tasks.values());
    routes = fresh.routes().stream().map(RouteLine::new).toList();
    lines.getChildren().setAll(routes);
    update();
    select();
    if (moved) {
      follow(before, fresh);
    } else {
      begin();
    }
    cull();
  }

  /// Keeps what is looked at where it is seen: the selected task, else the one in the middle.
  private void follow(GraphLayout before, GraphLayout fresh) {
    Point2D middle = viewport.get().at(getWidth() / 2, getHeight() / 2);
    String anchor =
        before.boxes().keySet().stream()
            .filter(fresh.boxes()::containsKey)
            .min(
                Comparator.comparingDouble(
                    seq ->
                        seq.equals(model.selected().get())
                            ? -1
                            : middle.distance(
                                before.boxes().get(seq).getMinX(),
                                before.boxes().get(seq).getMinY())))
            .orElse(null);
    if (anchor != null) {
      viewport.set(viewport.get().following(before.boxes().get(anchor), fresh.boxes().get(anchor)));
    }
  }

  private void update() {
    PlanPicture picture = model.picture().get();
    if (layout == null || picture == null) {
      return;
    }
    for (PlanTask task : picture.tasks()) {
      TaskNode node = tasks.get(task.seq());
      if (node != null) {
        node.show(task);
      }
    }
    for (RouteLine line : routes) {
      TaskState from = tasks.get(line.route().from()).task().state();
      line.met(from == TaskState.COMPLETE);
      line.hindered(from == TaskState.BLOCKED || from == TaskState.UNREACHABLE);
    }
    mark();
    light();
  }

  /// Of several longest paths the one that is named: with all of them nearly every line stands out.
  private void mark() {
    PlanPicture picture = model.picture().get();
    List<String> path =
        picture != null && model.critical().get() ? picture.criticalPath() : List.of();
    for (RouteLine line : routes) {
      int begin = path.indexOf(line.route().from());
      boolean critical =
          begin >= 0 && begin + 1 < path.size() && path.get(begin + 1).equals(line.route().to());
      line.critical(critical);
      if (critical) {
        line.toFront();
      }
    }
  }

  private void light() {
    Set<String> lit = model.lit().get();
    tasks.forEach((seq, node) -> node.dim(lit != null && !lit.contains(seq)));
    for (RouteLine line : routes) {
      Route route = line.route();
      line.dim(lit != null && !(lit.contains(route.from()) && lit.contains(route.to())));
    }
  }

  private void select() {
    String seq = (String) model.selected().get();
    Rectangle2D box = layout == null || seq == null ? null : layout.boxes().get(seq);
    ring.setVisible(box != null);
    for (RouteLine line : routes) {
      boolean near = line.route().from().equals(seq) || line.route().to().equals(seq);
      line.near(near);
      if (near) {
        line.toFront();
      }
    }
    if (box != null) {
      double out = 5;
      ring.resizeRelocate(
          box.getMinX() - out,
          box.getMinY() - out,
          box.getWidth() + 2 * out,
          box.getHeight() + 2 * out);
    }
  }

  private void bring() {
    select();
    reveal();
  }

  /// Moves the selected task into sight, if there is one and it is not.
  private void reveal() {
    Rectangle2D box = layout == null ? null : layout.boxes().get((String) model.selected().get());
    if (box != null) {
      Viewport now = viewport.get().revealing(box, room());
      if (!now.equals(viewport.get())) {
        see(now);
      }
    }
  }

  private void look(Viewport now) {
    look.setToTransform(now.scale(), 0, now.x(), 0, now.scale(), now.y());
    cull();
  }

  /// Shows only the tasks in sight, saying what can be read of them.
  private void cull() {
    Viewport now = viewport.get();
    Wording wording = Wording.at(now.scale());
    tasks.forEach(
        (seq, node) -> {
          boolean seen = now.sees(layout.boxes().get(seq), room());
          node.setVisible(seen);
          if (seen && node.task() != null) {
            node.say(wording);
          }
        });
  }
}
