package dev.ftl.app.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The layouts of the graphs that were shown last. A structure is laid out once, in the background;
/// states that change do not change it.
final class GraphLayouts {

  private static final int KEPT = 16;

  private final Executor worker;
  private final Executor screen;
  private final Map<GraphStructure, GraphLayout> known =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<GraphStructure, GraphLayout> eldest) {
          return size() > KEPT;
        }
      };

  /// No layouts yet.
  ///
  /// @param worker where layouts are made
  /// @param screen runs tasks on the thread that asks for layouts
  GraphLayouts(Executor worker, Executor screen) {
    this.worker = worker;
    this.screen = screen;
  }

  /// Hands over a structure's layout: at once when it is known, else once it is made.
  void of(GraphStructure structure, Consumer<GraphLayout> taker) {
    GraphLayout layout = known.get(structure);
    if (layout != null) {
      taker.accept(layout);
      return;
    }
    worker.execute(
        () -> {
          GraphLayout made = LayeredLayout.of(structure);
          screen.execute(
              () -> {
                known.put(structure, made);
                taker.accept(made);
              });
        });
  }
}
