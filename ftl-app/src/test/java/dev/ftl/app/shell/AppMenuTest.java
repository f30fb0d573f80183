package dev.ftl.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import dev.ftl.app.theme.Theme;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class AppMenuTest extends ScreenTest {

  AppMenuTest() {
    super(ScreenId.ACTIVITY);
  }

  private MenuButton menu() {
    return find("#menu");
  }

  private List<MenuItem> items(String section) {
    return menu().getItems().stream()
        .filter(item -> item.getText().equals(section))
        .flatMap(item -> ((Menu) item).getItems().stream())
        .toList();
  }

  @Test
  void holdsEveryActionWithItsKeysAndMarksWhatIsChosen() {
    watchSomething();
    clickOn("#menu");
    until(() -> menu().isShowing());

    List<String> titles =
        menu().getItems().stream()
            .flatMap(item -> ((Menu) item).getItems().stream())
            .map(MenuItem::getText)
            .toList();
    assertThat(titles)
        .containsExactlyElementsOf(
            dashboard.shell().actions().bySection().values().stream()
                .flatMap(List::stream)
                .map(Action::title)
                .toList());
    assertThat(items("View"))
        .filteredOn(item -> item instanceof CheckMenuItem check && check.isSelected())
        .extracting(MenuItem::getText)
        .containsExactly(Theme.LIGHT.title());
    moveTo("View");
    picture("menu");
    type(KeyCode.ESCAPE, 2);
    until(() -> !menu().isShowing());
  }

  @Test
  void doesWhatIsChosenInItByKeyboardAlone() {
    watchSomething();
    type(KeyCode.F10);
    until(() -> menu().isShowing());
    int view = menu().getItems().stream().map(MenuItem::getText).toList().indexOf("View");

    type(KeyCode.DOWN, view + 1).type(KeyCode.RIGHT).type(KeyCode.DOWN, 2).type(KeyCode.ENTER);

    until(() -> dashboard.theme().get() == Theme.DARK);
  }

  private void watchSomething() {
    agent().sessions().create("Something");
    watch();
  }
}
