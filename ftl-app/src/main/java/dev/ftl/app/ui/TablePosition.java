package dev.ftl.app.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// Where a table is scrolled to and what is selected in it, held over a change of its rows. At the
/// very top it stays at the top, where the newest rows come in; elsewhere the first row in sight
/// stays where it is, to the pixel.
final class TablePosition {

  private final TableView<?> table;
  private final ReadOnlyBooleanWrapper atTop = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper scrollable = new ReadOnlyBooleanWrapper();
  private Object anchor;
  private double offset;
  private boolean restoring;

  TablePosition(TableView<?> table) {
    this.table = table;
    table.skinProperty().addListener(_ -> followScrollBar());
  }

  private void followScrollBar() {
    table.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .forEach(
            bar -> {
              bar.valueProperty().addListener(_ -> atTop.set(bar.getValue() <= 0));
              scrollable.bind(bar.visibleProperty());
            });
  }

  ReadOnlyBooleanProperty atTop() {
    return atTop.getReadOnlyProperty();
  }

  /// Whether there are more rows than fit.
  ReadOnlyBooleanProperty scrollable() {
    return scrollable.getReadOnlyProperty();
  }

  /// Whether selection changes at this moment only because rows move.
  boolean restoring() {
    return restoring;
  }

  void remember() {
    restoring = true;
    anchor = null;
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    if (first != null && (first.getIndex() > 0 || first.getLayoutY() < -1)) {
      anchor =
          first.getIndex() < table.getItems().size()
              ? table.getItems().get(first.getIndex())
              : null;
      offset = first.getLayoutY();
    }
  }

  /// Restores what was remembered.
  ///
  /// @param selected the row to be selected, or `null` for none
  void restore(Object selected) {
    try {
      int index = selected == null ? -1 : table.getItems().indexOf(selected);
      if (index < 0) {
        table.getSelectionModel().clearSelection();
      } else if (table.getSelectionModel().getSelectedIndex() != index) {
        table.getSelectionModel().clearAndSelect(index);
      }
      scroll();
    } finally {
      restoring = false;
    }
  }

  private void scroll() {
    VirtualFlow<?> flow = flow();
    if (flow == null) {
      return;
    }
    int index = anchor == null ? 0 : table.getItems().indexOf(anchor);
    if (index >= 0) {
      // The flow learns how many rows there are only when it is laid out.
      table.layout();
      flow.scrollToTop(index);
      if (anchor != null) {
        flow.scrollPixels(-offset);
      }
    }
  }

  /// Scrolls to a row unless it is in sight.
  void reveal(Object row) {
    VirtualFlow<?> flow = flow();
    int index = table.getItems().indexOf(row);
    boolean inSight =
        flow != null
            && flow.getFirstVisibleCell() != null
            && index > flow.getFirstVisibleCell().getIndex()
            && index < flow.getLastVisibleCell().getIndex();
    if (!inSight && index >= 0) {
      table.scrollTo(Math.max(0, index - 3));
    }
  }

  private VirtualFlow<?> flow() {
    return (VirtualFlow<?>) table.lookup(".virtual-flow");
  }
}
