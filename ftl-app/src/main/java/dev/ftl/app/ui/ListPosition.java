package dev.ftl.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;

/// Where a list or table is scrolled to and what is selected in it, held over a change of its rows.
/// At the very top it stays at the top, where the newest rows come in; elsewhere the first row in
/// sight stays where it is, to the pixel.
final class ListPosition {

  /// How many rows stay in sight above one that is brought there.
  private static final int ABOVE = 3;

  private final Control view;
  private final List<?> items;
  private final MultipleSelectionModel<?> selection;
  private final IntConsumer scrollTo;
  private final ReadOnlyBooleanWrapper atTop = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper scrollable = new ReadOnlyBooleanWrapper();
  private final List<Object> anchors = new ArrayList<>();
  private double offset;
  private double height;
  private ScrollBar scrollBar;
  private boolean restoring;

  /// The position in a view that shows these rows by a [VirtualFlow].
  ///
  /// @param scrollTo scrolls the view to the row of that number, even before it is first laid out
  ListPosition(
      Control view, List<?> items, MultipleSelectionModel<?> selection, IntConsumer scrollTo) {
    this.view = view;
    this.items = items;
    this.selection = selection;
    this.scrollTo = scrollTo;
    view.skinProperty().addListener(_ -> followScrollBar());
  }

  private void followScrollBar() {
    view.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .forEach(
            bar -> {
              scrollBar = bar;
              bar.valueProperty().addListener(_ -> tellWhetherAtTop());
              scrollable.bind(bar.visibleProperty());
            });
  }

  private void tellWhetherAtTop() {
    // While rows move, the bar does, too, until the place is found again.
    if (!restoring && scrollBar != null) {
      atTop.set(scrollBar.getValue() <= 0);
    }
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

  /// What is in sight and where, for [#restoreTo].
  ///
  /// @param anchors the rows in sight unless the list is at its top
  record Sight(List<Object> anchors, double offset, double height) {}

  /// What is in sight now.
  Sight sight() {
    boolean before = restoring;
    remember();
    restoring = before;
    return new Sight(List.copyOf(anchors), offset, height);
  }

  /// Has the next [#restore] bring back what was in sight once.
  void restoreTo(Sight sight) {
    anchors.clear();
    anchors.addAll(sight.anchors());
    offset = sight.offset();
    height = sight.height();
  }

  void remember() {
    restoring = true;
    anchors.clear();
    // Two changes may come between two pictures: what is in sight is where the first one put it.
    view.layout();
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    if (first != null && first.getLayoutY() + first.getHeight() < 1) {
      // It ends where the list begins: the next one is the first that is seen.
      first = flow.getCell(first.getIndex() + 1);
    }
    if (first != null && (first.getIndex() > 0 || first.getLayoutY() < -1)) {
      int end = Math.min(flow.getLastVisibleCell().getIndex() + 1, items.size());
      anchors.addAll(items.subList(Math.min(first.getIndex(), end), end));
      offset = first.getLayoutY();
      height = first.getHeight();
    }
  }

  /// Restores what was remembered.
  ///
  /// @param selected the row to be selected, or `null` for none
  void restore(Object selected) {
    try {
      int index = selected == null ? -1 : items.indexOf(selected);
      if (index < 0) {
        selection.clearSelection();
      } else if (selection.getSelectedIndex() != index) {
        selection.clearAndSelect(index);
      }
      scroll();
    } finally {
      restoring = false;
      tellWhetherAtTop();
    }
  }

  /// Puts the first of the rows that were in sight, and still are in the list, back in its place.
  private void scroll() {
    VirtualFlow<?> flow = flow();
    if (flow == null) {
      return;
    }
    // The flow learns how many rows there are only when it is laid out.
    view.layout();
    if (anchors.isEmpty()) {
      flow.scrollToTop(0);
    }
    for (int i = 0; i < anchors.size(); i++) {
      int index = items.indexOf(anchors.get(i));
      if (index >= 0) {
        flow.scrollToTop(index);
        view.layout();
        flow.scrollPixels(flow.getCell(index).getLayoutY() - (offset + i * height));
        return;
      }
    }
  }

  /// Scrolls to a row unless it is in sight.
  void reveal(Object row) {
    VirtualFlow<?> flow = flow();
    int index = items.indexOf(row);
    boolean inSight =
        flow != null
            && flow.getFirstVisibleCell() != null
            && index > flow.getFirstVisibleCell().getIndex()
            && index < flow.getLastVisibleCell().getIndex();
    int top = Math.max(0, index - ABOVE);
    // What was never laid out is at the top anyway.
    if (index >= 0 && !inSight && (flow != null || top > 0)) {
      scrollTo.accept(top);
    }
  }

  private VirtualFlow<?> flow() {
    return (VirtualFlow<?>) view.lookup(".virtual-flow");
  }
}
