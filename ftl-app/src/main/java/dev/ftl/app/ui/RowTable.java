package dev.ftl.app.ui;

import dev.ftl.app.settings.Settings;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// A long list in columns: virtual, sortable, and undisturbed by what is read meanwhile, as
/// selection, focus and the place that is scrolled to belong to rows and not to numbers. Below it
/// stands how much of the whole is loaded. Style class `row-table`.
public final class RowTable<T> extends VBox {

  private static final double ROW = 36;
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
  private static final PseudoClass SCROLLABLE = PseudoClass.getPseudoClass("scrollable");

  private final TableView<Row<T>> table = new TableView<>();
  private final PageModel<T> model;
  private final ListPosition position;
  private Runnable open = () -> {};
  private ColumnFit fit;

  /// A table without columns.
  ///
  /// @param nothing what is shown while there is no entry at all
  public RowTable(PageModel<T> model, Node nothing) {
    this.model = model;
    getStyleClass().add("row-table");
    SortedList<Row<T>> sorted = new SortedList<>(model.rows().rows());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setFixedCellSize(ROW);
    table.placeholderProperty().bind(placeholder(nothing));
    position = new ListPosition(table, sorted, table.getSelectionModel(), table::scrollTo);
    position
        .scrollable()
        .addListener((_, _, now) -> pseudoClassStateChanged(SCROLLABLE, now.booleanValue()));
    position.atTop().addListener((_, _, top) -> model.hold(!top));
    sorted.addListener((Observable _) -> showEmpty());
    showEmpty();
    new PageSelection<>(model, table.getSelectionModel(), position);
    FirstFocus.of(table, table::getFocusModel);
    table.setOnKeyPressed(event -> openOn(event.getCode() == KeyCode.ENTER, event));
    table.setOnMouseClicked(event -> openOn(event.getClickCount() == 2, event));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(table, new PageFooter(model, new ColumnsMenu(table, () -> fit)));
  }

  private ObservableValue<Node> placeholder(Node nothing) {
    Node reading = new Region();
    EmptyState noMatch =
        new EmptyState(
                BootstrapIcons.FUNNEL, "Nothing matches", "No entry is let through by the filters.")
            .action("Clear filters", model::clearFilters);
    return Bindings.createObjectBinding(
        () -> model.filtered().get() ? noMatch : model.read().get() ? nothing : reading,
        model.filtered(),
        model.read());
  }

  private void showEmpty() {
    pseudoClassStateChanged(EMPTY, table.getItems().isEmpty());
  }

  private void openOn(boolean means, InputEvent event) {
    if (means && model.selected().get() != null) {
      open.run();
      event.consume();
    }
  }

  /// Adds a column of numbers, at the right and in fixed width, as is its title.
  public <V extends Number> TableColumn<Row<T>, V> numbers(
      String id, String title, double width, Function<T, V> value) {
    TableColumn<Row<T>, V> column = column(id, title, width, value, _ -> Cells.number());
    column.getStyleClass().add("align-right");
    return column;
  }

  /// Adds a column. With the style class `align-right` its cells and its title are at the right.
  ///
  /// @param id names it in the settings
  /// @param value what it shows of an entry and is sorted by, if that can be compared
  /// @param cell makes its cells
  public <V> TableColumn<Row<T>, V> column(
      String id,
      String title,
      double width,
      Function<T, V> value,
      Function<TableColumn<Row<T>, V>, TableCell<Row<T>, V>> cell) {
    TableColumn<Row<T>, V> column = new TableColumn<>(title);
    column.setId(id);
    column.setPrefWidth(width);
    column.setCellValueFactory(features -> features.getValue().valueProperty().map(value));
    column.setCellFactory(cell::apply);
    table.getColumns().add(column);
    return column;
  }

  /// Fits the columns, all of which must be there, into the table's width from now on.
  ///
  /// @param main the column whose text is the last to be cut
  /// @param secondary the columns that are hidden where there is no room for them, the first to go
  ///   first
  public void fit(TableColumn<Row<T>, ?> main, List<TableColumn<Row<T>, ?>> secondary) {
    fit = new ColumnFit(table, main, List.copyOf(secondary));
  }

  /// Makes its rows that high, for entries of more than one line.
  public void rowHeight(double height) {
    table.setFixedCellSize(height);
  }

  /// Whether the newest entries are in sight, which keep coming in at the top.
  public ReadOnlyBooleanProperty atTop() {
    return position.atTop();
  }

  /// Goes to the first entry.
  public void scrollToTop() {
    table.scrollTo(0);
  }

  /// Remembers the columns, and what is sorted by, from one start to the next. They must be
  /// [#fit]ted.
  ///
  /// @param name the list's name in the settings
  public void remember(Settings settings, String name) {
    TableMemory.of(table, fit, settings, "table." + name);
  }

  /// What happens when an entry is opened, by Enter or a double click.
  public void onOpen(Runnable action) {
    open = action;
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }
}
