package dev.ftl.app.ui;

import java.util.Objects;
import javafx.scene.control.MultipleSelectionModel;

/// Keeps what is selected in a view and in its model the same, while rows come, go and move.
final class PageSelection<T> {

  private final PageModel<T> model;
  private final MultipleSelectionModel<Row<T>> selection;
  private final ListPosition position;

  /// What was selected and in sight when the filters began to hide something, and whether it is
  /// about to come back.
  private Object selectedBefore;

  private ListPosition.Sight sightBefore;
  private boolean returning;

  PageSelection(
      PageModel<T> model, MultipleSelectionModel<Row<T>> selection, ListPosition position) {
    this.model = model;
    this.selection = selection;
    this.position = position;
    model.rows().around(position::remember, this::restore);
    selection.selectedItemProperty().addListener((_, _, row) -> follow(row));
    model.selected().addListener((_, _, key) -> select(key));
    model.opened().addListener(_ -> revealOpened());
    model.filtered().addListener((_, _, filtered) -> filter(filtered));
  }

  /// Who clears a search is back where they were before it, unless they have selected something
  /// else in between.
  private void filter(boolean filtered) {
    if (filtered) {
      selectedBefore = model.selected().get();
      sightBefore = position.sight();
    }
    returning = !filtered && sightBefore != null;
  }

  private void follow(Row<T> row) {
    if (!position.restoring() && row != null) {
      model.selected().set(row.key());
    }
  }

  private void select(Object key) {
    Row<T> current = selection.getSelectedItem();
    if (key != null && current != null && current.key().equals(key)) {
      return;
    }
    Row<T> row = key == null ? null : model.rows().row(key);
    if (row == null) {
      selection.clearSelection();
    } else {
      selection.select(row);
      position.reveal(row);
    }
  }

  private void restore() {
    Object key = model.selected().get();
    Row<T> row = key == null ? null : model.rows().row(key);
    boolean same = Objects.equals(key, selectedBefore);
    if (returning && same) {
      position.restoreTo(sightBefore);
    }
    position.restore(row);
    if (returning && !same && row != null) {
      position.reveal(row);
    }
    returning = false;
    revealOpened();
  }

  private void revealOpened() {
    Object key = model.opened().get();
    Row<T> row = key == null ? null : model.rows().row(key);
    if (row != null) {
      position.reveal(row);
      model.opened().set(null);
    }
  }
}
