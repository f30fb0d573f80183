package dev.ftl.app.workspace;

import dev.ftl.app.ui.PageModel;
import dev.ftl.app.ui.RowCards;
import dev.ftl.app.ui.UiClock;
import dev.ftl.data.json.Names;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The columns beside each other; where there is no room for that, or when one is to have all of
/// it, the current one alone under the headings of all. Style class `board`.
final class BoardPane extends Region {

  private static final double LEAST = 236;
  private static final double GAP = 12;
  private static final double HEADING = 36;

  private final WorkspacesViewModel model;
  private final Map<WorkspaceStatus, ColumnHeading> headings = new EnumMap<>(WorkspaceStatus.class);
  private final Map<WorkspaceStatus, RowCards<Card>> lists = new EnumMap<>(WorkspaceStatus.class);
  private final BooleanProperty single = new SimpleBooleanProperty();

  BoardPane(WorkspacesViewModel model, UiClock clock) {
    this.model = model;
    getStyleClass().add("board");
    setMinWidth(LEAST);
    for (WorkspaceStatus status : WorkspacesViewModel.COLUMNS) {
      ColumnHeading heading = new ColumnHeading(status);
      heading.setOnAction(_ -> press(status));
      headings.put(status, heading);
      RowCards<Card> list = list(status, clock);
      lists.put(status, list);
      getChildren().addAll(heading, list);
    }
    model.board().addListener(_ -> count());
    model.text().addListener(_ -> count());
    WorkspacesViewModel.COLUMNS.forEach(
        status -> model.column(status).total().addListener(_ -> count()));
    model.current().addListener((_, _, now) -> show(now));
    single.addListener(_ -> arrange());
    widthProperty().addListener(_ -> arrange());
    addEventFilter(KeyEvent.KEY_PRESSED, this::leaveEmpty);
    arrange();
  }

  private RowCards<Card> list(WorkspaceStatus status, UiClock clock) {
    PageModel<Card> column = model.column(status);
    Label nothing = new Label();
    nothing.getStyleClass().add("muted");
    String word = Names.of(status);
    nothing
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    !column.read().get()
                        ? ""
                        : column.filtered().get() ? "Nothing matches" : "Nothing is " + word,
                column.read(),
                column.filtered()));
    RowCards<Card> list =
        new RowCards<>(
            column,
            status == WorkspaceStatus.ACTIVE ? CardCell.SHORT : CardCell.TALL,
            () -> new CardCell(clock),
            nothing);
    list.setId("cards-" + word);
    list.onOpen(() -> model.open().set(true));
    return list;
  }

  /// Whether the current column is to have all the room.
  BooleanProperty single() {
    return single;
  }

  private boolean isNarrow() {
    return getWidth() < insets() + 3 * LEAST + 2 * GAP;
  }

  private boolean isSingle() {
    return single.get() || isNarrow();
  }

  private double insets() {
    return snappedLeftInset() + snappedRightInset();
  }

  private void press(WorkspaceStatus status) {
    boolean again = status == model.current().get();
    model.current().set(status);
    if (!isNarrow()) {
      single.set(!single.get() || !again);
    }
    requestFocus();
  }

  private void count() {
    Board board = model.board().get();
    headings.forEach(
        (status, heading) -> {
          int all = board == null ? 0 : board.count(status);
          boolean searched = !model.text().get().isBlank();
          heading.show(all, searched ? model.column(status).total().get() : all);
        });
  }

  /// The keyboard goes with the current column, if it was on the board.
  private void show(WorkspaceStatus current) {
    boolean focused = isFocusWithin();
    arrange();
    if (focused) {
      lists.get(current).requestFocus();
    }
  }

  private void arrange() {
    boolean alone = isSingle();
    WorkspaceStatus current = model.current().get();
    lists.forEach((status, list) -> list.setVisible(!alone || status == current));
    headings.forEach((status, heading) -> heading.mark(alone && status == current));
    requestLayout();
  }

  /// Gives the keyboard to the current column.
  @Override
  public void requestFocus() {
    lists.get(model.current().get()).requestFocus();
  }

  /// Up and down lead out of a column that has no cards to move between.
  private void leaveEmpty(KeyEvent event) {
    boolean moves = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
    if (moves && isEmpty(model.current().get())) {
      step(1);
      if (isEmpty(model.current().get())) {
        step(-1);
      }
      event.consume();
    }
  }

  private boolean isEmpty(WorkspaceStatus status) {
    return model.column(status).rows().rows().isEmpty();
  }

  /// Goes to the next column in that direction that has cards, to the card beside the selected one.
  ///
  /// @param step 1 to the right, −1 to the left
  void step(int step) {
    RowCards<Card> from = lists.get(model.current().get());
    int place = from.place();
    int at = WorkspacesViewModel.COLUMNS.indexOf(model.current().get()) + step;
    while (at >= 0 && at < WorkspacesViewModel.COLUMNS.size()) {
      WorkspaceStatus status = WorkspacesViewModel.COLUMNS.get(at);
      if (!isEmpty(status)) {
        lists.get(status).selectPlace(place);
        requestFocus();
        return;
      }
      at += step;
    }
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - insets();
    double height = getHeight() - top - snappedBottomInset() - HEADING;
    boolean alone = isSingle();
    double third = Math.floor((width - 2 * GAP) / 3);
    double x = left;
    for (WorkspaceStatus status : WorkspacesViewModel.COLUMNS) {
      ColumnHeading heading = headings.get(status);
      double share = alone ? heading.prefWidth(HEADING) : third;
      heading.resizeRelocate(x, top, share, HEADING);
      lists
          .get(status)
          .resizeRelocate(alone ? left : x, top + HEADING, alone ? width : third, height);
      x += share + (alone ? GAP / 2 : GAP);
    }
  }
}
