package dev.ftl.app.ui;

import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A long list of cards, all of one height: virtual, and as undisturbed by what is read meanwhile
/// as a [RowTable]. Style class `row-cards`.
public final class RowCards<T> extends VBox {

  private final ListView<Row<T>> list;
  private final PageModel<T> model;
  private Runnable open = () -> {};

  /// A list of cards.
  ///
  /// @param height of a card and the gap below it
  /// @param cell makes a cell, which follows its row's value by itself
  /// @param nothing what is shown while there is no entry
  public RowCards(
      PageModel<T> model, double height, Supplier<ListCell<Row<T>>> cell, Node nothing) {
    this.model = model;
    getStyleClass().add("row-cards");
    ObservableList<Row<T>> rows = model.rows().rows();
    list = new ListView<>(rows);
    list.setFixedCellSize(height);
    list.setCellFactory(_ -> cell.get());
    list.setPlaceholder(nothing);
    FirstFocus.of(list, list::getFocusModel);
    new PageSelection<>(
        model,
        list.getSelectionModel(),
        new ListPosition(list, rows, list.getSelectionModel(), list::scrollTo));
    list.setOnKeyPressed(event -> openOn(event.getCode() == KeyCode.ENTER, event));
    list.setOnMouseClicked(event -> openOn(event.getTarget() != list, event));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pass);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(list, new PageFooter(model).onlyPartly());
  }

  /// A list keeps `Esc` for itself, to leave off editing; here that is for who is around it.
  private void pass(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      fireEvent(event.copyFor(this, this));
    }
  }

  private void openOn(boolean means, InputEvent event) {
    if (means && !list.getSelectionModel().isEmpty()) {
      open.run();
      event.consume();
    }
  }

  /// What happens when a card is opened, by Enter or a click.
  public void onOpen(Runnable action) {
    open = action;
  }

  /// Which of the cards in sight is selected, from 0 at the top; 0 when none is.
  public int place() {
    int index = list.getSelectionModel().getSelectedIndex();
    int first = firstInSight();
    return index < first ? 0 : index - first;
  }

  /// Selects the card at that place in sight, or the last one above it.
  public void selectPlace(int place) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      list.getSelectionModel().clearAndSelect(Math.min(last, firstInSight() + place));
    }
  }

  private int firstInSight() {
    VirtualFlow<?> flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
    return flow == null || flow.getFirstVisibleCell() == null
        ? 0
        : flow.getFirstVisibleCell().getIndex();
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
    if (model.selected().get() == null) {
      selectPlace(0);
    }
  }
}
