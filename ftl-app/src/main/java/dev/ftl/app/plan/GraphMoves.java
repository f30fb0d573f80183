package dev.ftl.app.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// Where the arrow keys lead from a task: left and right along the lines, up and down within the
/// column.
final class GraphMoves {

  /// A way to go.
  enum Way {
    /// To what it depends on.
    LEFT,
    /// To what depends on it.
    RIGHT,
    UP,
    DOWN
  }

  private final GraphLayout layout;

  GraphMoves(GraphLayout layout) {
    this.layout = layout;
  }

  /// The next task that way, or the same one when there is none.
  String from(String seq, Way way) {
    Rectangle2D here = layout.boxes().get(seq);
    if (here == null) {
      return seq;
    }
    Stream<String> others =
        switch (way) {
          case LEFT -> neighbours(route -> route.to().equals(seq), GraphLayout.Route::from);
          case RIGHT -> neighbours(route -> route.from().equals(seq), GraphLayout.Route::to);
          case UP -> column(here, box -> box.getMinY() < here.getMinY());
          case DOWN -> column(here, box -> box.getMinY() > here.getMinY());
        };
    return others
        .min(Comparator.comparingDouble(other -> distance(here, layout.boxes().get(other))))
        .orElse(seq);
  }

  private Stream<String> neighbours(
      Predicate<GraphLayout.Route> of, Function<GraphLayout.Route, String> end) {
    return layout.routes().stream().filter(of).map(end);
  }

  private Stream<String> column(Rectangle2D here, Predicate<Rectangle2D> beyond) {
    return layout.boxes().entrySet().stream()
        .filter(entry -> entry.getValue().getMinX() == here.getMinX())
        .filter(entry -> beyond.test(entry.getValue()))
        .map(Map.Entry::getKey);
  }

  private static double distance(Rectangle2D one, Rectangle2D other) {
    return Math.hypot(one.getMinX() - other.getMinX(), one.getMinY() - other.getMinY());
  }

  /// Where to begin: the first of the tasks wanted that is there, else the first of all.
  String first(List<String> wanted) {
    return Stream.concat(wanted.stream(), layout.boxes().keySet().stream())
        .filter(layout.boxes()::containsKey)
        .findFirst()
        .orElse(null);
  }
}
