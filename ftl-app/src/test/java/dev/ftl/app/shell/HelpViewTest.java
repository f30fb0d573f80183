package dev.ftl.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class HelpViewTest extends ScreenTest {

  HelpViewTest() {
    super(ScreenId.ACTIVITY);
  }

  private boolean open() {
    return lookup(".help").tryQuery().isPresent();
  }

  @Test
  void listsEveryActionThatHasKeys() {
    watchSomething();
    resize(1280, 800);
    write("?");
    until(this::open);
    picture("help");

    Set<String> texts = new HashSet<>();
    lookup(".help-line .label").queryAllAs(Label.class).forEach(it -> texts.add(it.getText()));
    for (Action action : dashboard.shell().actions().all()) {
      if (!action.keys().isEmpty()) {
        assertThat(texts).contains(action.title()).containsAll(action.shortcuts());
      }
    }
    type(KeyCode.ESCAPE);
    until(() -> !open());
  }

  private void watchSomething() {
    agent().sessions().create("Something");
    watch();
  }

  @Test
  void scrollsInASmallWindow() {
    watchSomething();
    resize(900, 600);
    write("?");
    until(this::open);
    picture("help-small");
  }

  @Test
  void actionsOfEveryPlaceAreNamedAndShareNoKey() {
    for (ScreenId place : ScreenId.values()) {
      interact(() -> dashboard.shell().go(place));
      List<Action> all = dashboard.shell().actions().all();
      assertThat(all).extracting(Action::title).doesNotContain("").doesNotHaveDuplicates();
      assertThat(all).extracting(Action::section).doesNotContain("");
      Map<String, String> shortcuts = new HashMap<>();
      for (Action action : all) {
        action
            .shortcuts()
            .forEach(
                key ->
                    assertThat(shortcuts.put(key, action.title())).as(place + ": " + key).isNull());
      }
    }
  }
}
