package dev.ftl.app.activity;

import dev.ftl.data.event.EventCount;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import org.controlsfx.control.CheckComboBox;

/// Keeps the types that are checked and the model's choice the same, while types and their counts
/// come in.
final class TypeChoice {

  private final CheckComboBox<EventCount> box;
  private final ObjectProperty<List<String>> chosen;
  private boolean updating;

  /// @param types what is offered; its value may be `null`
  /// @param chosen the names of the types that are checked; `null` for none
  TypeChoice(
      CheckComboBox<EventCount> box,
      ObservableValue<List<EventCount>> types,
      ObjectProperty<List<String>> chosen) {
    this.box = box;
    this.chosen = chosen;
    types.subscribe(this::offer);
    chosen.subscribe(this::check);
    box.getCheckModel()
        .getCheckedItems()
        .addListener((ListChangeListener<EventCount>) _ -> choose());
  }

  private void offer(List<EventCount> types) {
    update(() -> box.getItems().setAll(types == null ? List.of() : types));
    check();
  }

  private void check() {
    List<String> names = chosen.get() == null ? List.of() : chosen.get();
    update(
        () -> {
          box.getCheckModel().clearChecks();
          for (int i = 0; i < box.getItems().size(); i++) {
            if (names.contains(box.getItems().get(i).type())) {
              box.getCheckModel().check(i);
            }
          }
        });
    box.setTitle(names.isEmpty() ? "All events" : null);
  }

  private void choose() {
    if (!updating) {
      List<String> names =
          box.getCheckModel().getCheckedItems().stream().map(EventCount::type).toList();
      chosen.set(names.isEmpty() ? null : names);
    }
  }

  private void update(Runnable change) {
    boolean before = updating;
    updating = true;
    try {
      change.run();
    } finally {
      updating = before;
    }
  }
}
