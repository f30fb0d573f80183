package dev.ftl.app.shell;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The menu of everything that can be done: a submenu for each section of the registry, made anew
/// whenever it opens. Style class `app-menu`.
final class AppMenu extends MenuButton {

  private final Actions actions;

  AppMenu(Actions actions) {
    super("FTL");
    this.actions = actions;
    setId("menu");
    getStyleClass().add("app-menu");
    setFocusTraversable(false);
    setMaxWidth(Double.MAX_VALUE);
    setOnShowing(_ -> renew());
    renew();
  }

  private void renew() {
    getItems()
        .setAll(
            actions.bySection().entrySet().stream()
                .map(section -> menu(section.getKey(), section.getValue()))
                .toList());
  }

  private static Menu menu(String section, List<Action> actions) {
    Menu menu = new Menu(section);
    menu.getItems().setAll(actions.stream().map(AppMenu::item).toList());
    return menu;
  }

  private static MenuItem item(Action action) {
    MenuItem item;
    if (action.checked() == null) {
      item = new MenuItem(action.title());
    } else {
      CheckMenuItem check = new CheckMenuItem(action.title());
      check.setSelected(action.isChecked());
      item = check;
    }
    if (!action.keys().isEmpty()) {
      item.setAccelerator(new Told(action.shortcut()));
    }
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run().run());
    return item;
  }

  /// Keys that are only shown: the registry sees to them, here as everywhere.
  private static final class Told extends KeyCombination {

    private final String keys;

    Told(String keys) {
      this.keys = keys;
    }

    @Override
    public boolean match(KeyEvent event) {
      return false;
    }

    @Override
    public String getName() {
      return keys;
    }

    @Override
    public String getDisplayText() {
      return keys;
    }
  }
}
