package dev.ftl.app.ui;

import dev.ftl.app.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// Keeps a table's column widths and sort order in the settings.
final class TableMemory {

  private TableMemory() {}

  /// Restores what is remembered, and remembers from now on. The table must have its columns.
  static void of(TableView<?> table, Settings settings, String name) {
    for (TableColumn<?, ?> column : table.getColumns()) {
      String width = name + "." + column.getId() + ".width";
      try {
        column.setPrefWidth(Double.parseDouble(settings.text(width, "")));
      } catch (NumberFormatException _) {
        // Nothing is remembered: it stays as wide as it was made.
      }
      column
          .widthProperty()
          .addListener(
              (_, _, now) -> settings.set(width, Long.toString(Math.round(now.doubleValue()))));
    }
    restoreOrder(table, settings.list(name + ".sort"));
    table.setOnSort(_ -> settings.set(name + ".sort", order(table)));
  }

  private static <T> void restoreOrder(TableView<T> table, List<String> order) {
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

  private static List<String> order(TableView<?> table) {
    List<String> order = new ArrayList<>();
    for (TableColumn<?, ?> column : table.getSortOrder()) {
      order.add(column.getId() + (column.getSortType() == SortType.DESCENDING ? "-" : "+"));
    }
    return order;
  }
}
