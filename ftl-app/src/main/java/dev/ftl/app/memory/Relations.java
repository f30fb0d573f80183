package dev.ftl.app.memory;

import dev.ftl.data.memory.MemoryDetail;
import dev.ftl.data.memory.Neighbourhood;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The drawing of the selected entry's relationships, which is made in the background.
final class Relations {

  private final Executor worker;
  private final Executor screen;
  private final ReadOnlyObjectWrapper<RelationLayout.Both> drawing = new ReadOnlyObjectWrapper<>();
  private Neighbourhood wanted;

  /// @param worker where drawings are made
  /// @param screen runs tasks on the user interface's thread
  Relations(ObservableValue<MemoryDetail> detail, Executor worker, Executor screen) {
    this.worker = worker;
    this.screen = screen;
    detail.subscribe(this::show);
  }

  /// The drawing; `null` while there is none to be shown.
  ReadOnlyObjectProperty<RelationLayout.Both> drawing() {
    return drawing.getReadOnlyProperty();
  }

  /// Whether the drawing is what it is to be.
  boolean ready() {
    return wanted == null || drawing.get() != null && drawing.get().related().equals(wanted);
  }

  private void show(MemoryDetail detail) {
    Neighbourhood fresh =
        detail == null || detail.related().links().isEmpty() ? null : detail.related();
    if (fresh == null) {
      wanted = null;
      drawing.set(null);
    } else if (!fresh.equals(wanted)) {
      wanted = fresh;
      drawing.set(null);
      worker.execute(
          () -> {
            RelationLayout.Both made = RelationLayout.Both.of(fresh);
            screen.execute(
                () -> {
                  if (fresh == wanted) {
                    drawing.set(made);
                  }
                });
          });
    }
  }
}
