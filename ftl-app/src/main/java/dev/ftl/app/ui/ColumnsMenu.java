package dev.ftl.app.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says which columns of a table are shown. Style class `columns-menu`.
final class ColumnsMenu extends MenuButton {

  ColumnsMenu(TableView<?> table) {
    super("Columns", new FontIcon(BootstrapIcons.LAYOUT_THREE_COLUMNS));
    getStyleClass().addAll("flat", "columns-menu");
    setTooltip(new Tooltip("Which columns are shown"));
    visibleProperty().bind(Bindings.size(table.getColumns()).greaterThan(1));
    managedProperty().bind(visibleProperty());
    // Made when it is opened, as columns change places.
    setOnShowing(
        _ -> {
          getItems().clear();
          table
              .getColumns()
              .forEach(
                  column -> {
                    CheckMenuItem item = new CheckMenuItem(column.getText());
                    item.selectedProperty().bindBidirectional(column.visibleProperty());
                    getItems().add(item);
                  });
        });
  }
}
