package dev.ftl.app.ui;

import dev.ftl.app.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// Keeps a table's columns in the settings: their widths, their order, which of them are hidden,
/// and what is sorted by.
final class TableMemory {

  private TableMemory() {}

  /// Restores what is remembered, and remembers from now on what the user chooses. The table must
  /// have its columns.
  static void of(TableView<?> table, ColumnFit fit, Settings settings, String name) {
    List<String> hidden = settings.list(name + ".hidden");
    for (TableColumn<?, ?> column : table.getColumns()) {
      try {
        column.setPrefWidth(Double.parseDouble(settings.text(width(name, column), "")));
      } catch (NumberFormatException _) {
        // Nothing is remembered: it stays as wide as it was made.
      }
      fit.want(column, !hidden.contains(column.getId()));
    }
    fit.onChosen(() -> keep(table, fit, settings, name));
    rememberPlaces(table, settings, name + ".order");
    restoreSorting(table, settings.list(name + ".sort"));
    table.setOnSort(_ -> settings.set(name + ".sort", sorting(table)));
  }

  private static String width(String name, TableColumn<?, ?> column) {
    return name + "." + column.getId() + ".width";
  }

  private static void keep(TableView<?> table, ColumnFit fit, Settings settings, String name) {
    List<String> hidden = new ArrayList<>();
    for (TableColumn<?, ?> column : table.getColumns()) {
      settings.set(width(name, column), Long.toString(Math.round(column.getPrefWidth())));
      if (!fit.wants(column)) {
        hidden.add(column.getId());
      }
    }
    settings.set(name + ".hidden", hidden);
  }

  /// Columns that are not remembered, because they are new, stay behind those that are.
  private static <T> void rememberPlaces(TableView<T> table, Settings settings, String key) {
    List<String> order = settings.list(key);
    List<TableColumn<T, ?>> columns = new ArrayList<>(table.getColumns());
    columns.sort(
        Comparator.comparingInt(
            column ->
                order.contains(column.getId())
                    ? order.indexOf(column.getId())
                    : Integer.MAX_VALUE));
    table.getColumns().setAll(columns);
    table
        .getColumns()
        .addListener(
            (InvalidationListener)
                _ ->
                    settings.set(
                        key, table.getColumns().stream().map(TableColumn::getId).toList()));
  }

  private static <T> void restoreSorting(TableView<T> table, List<String> order) {
    for (String part : order) {
      String id = part.substring(0, part.length() - 1);
      table.getColumns().stream()
          .filter(column -> column.getId().equals(id))
          .forEach(
              column -> {
                column.setSortType(part.endsWith("-") ? SortType.DESCENDING : SortType.ASCENDING);
                table.getSortOrder().add(column);
              });
    }
  }

  private static List<String> sorting(TableView<?> table) {
    List<String> sorting = new ArrayList<>();
    for (TableColumn<?, ?> column : table.getSortOrder()) {
      sorting.add(column.getId() + (column.getSortType() == SortType.DESCENDING ? "-" : "+"));
    }
    return sorting;
  }
}
