package dev.ftl.app.ui;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says which columns of a table are shown. Style class `columns-menu`.
final class ColumnsMenu extends MenuButton {

  /// The menu of a table.
  ///
  /// @param fit what shows and hides its columns; asked when the menu opens
  ColumnsMenu(TableView<?> table, Supplier<ColumnFit> fit) {
    super("Columns", new FontIcon(BootstrapIcons.LAYOUT_THREE_COLUMNS));
    getStyleClass().addAll("flat", "columns-menu");
    setTooltip(new Tooltip("Choose which columns are shown"));
    setMinWidth(USE_PREF_SIZE);
    visibleProperty().bind(Bindings.size(table.getColumns()).greaterThan(1));
    managedProperty().bind(visibleProperty());
    // Made when it is opened, as columns change places.
    setOnShowing(
        _ -> {
          getItems().clear();
          table.getColumns().forEach(column -> getItems().add(item(column, fit.get())));
        });
  }

  private static CheckMenuItem item(TableColumn<?, ?> column, ColumnFit fit) {
    boolean wanted = fit.wants(column);
    String title = column.getText();
    CheckMenuItem item =
        new CheckMenuItem(wanted && !column.isVisible() ? title + " (no room)" : title);
    item.setSelected(wanted);
    item.setOnAction(_ -> fit.want(column, item.isSelected()));
    return item;
  }
}
