package dev.ftl.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The one registry of what can be done: its keys work everywhere, and the help, the menu and the
/// palette are made from it.
public final class Actions {

  private final List<Supplier<List<Action>>> everywhere = new ArrayList<>();
  private final Supplier<List<Action>> here;
  private boolean running;

  /// A registry.
  ///
  /// @param here the actions of the screen that is shown
  public Actions(Supplier<List<Action>> here) {
    this.here = here;
  }

  /// Adds an action that works everywhere.
  public void add(Action action) {
    addAll(() -> List.of(action));
  }

  /// Adds actions that work everywhere and that change with what there is to choose from.
  public void addAll(Supplier<List<Action>> actions) {
    everywhere.add(actions);
  }

  /// All that can be done now, those of the screen that is shown first.
  public List<Action> all() {
    List<Action> all = new ArrayList<>(here.get());
    everywhere.forEach(actions -> all.addAll(actions.get()));
    return all;
  }

  /// As [#all], by section.
  public Map<String, List<Action>> bySection() {
    Map<String, List<Action>> sections = new LinkedHashMap<>();
    all()
        .forEach(
            action ->
                sections.computeIfAbsent(action.section(), _ -> new ArrayList<>()).add(action));
    return sections;
  }

  /// Makes the keys work in a scene. While a text is typed, only those do that type nothing.
  public void listen(Scene scene) {
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> run(scene, event));
    scene.addEventHandler(KeyEvent.KEY_TYPED, event -> run(scene, event));
    // Space presses a button that has the focus, and nothing else.
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (event.getCharacter().equals(" ")
              && (scene.getFocusOwner() instanceof ButtonBase
                  || scene.getFocusOwner() instanceof ComboBoxBase<?>)) {
            event.consume();
          }
        });
    // A text that cannot be changed takes what is typed into it all the same, and does nothing.
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (scene.getFocusOwner() instanceof TextInputControl text && !text.isEditable()) {
            run(scene, event);
          }
        });
  }

  private void run(Scene scene, KeyEvent event) {
    Node focused = scene.getFocusOwner();
    boolean typing =
        focused instanceof TextInputControl text
            && text.isEditable()
            && !event.isShortcutDown()
            && !event.isControlDown()
            && !event.getCode().isFunctionKey();
    // An action may press a key for the list: nobody wants that key's action as well.
    if (event.isConsumed() || typing || running) {
      return;
    }
    for (Action action : all()) {
      if (action.matches(event)) {
        event.consume();
        run(action);
        return;
      }
    }
  }

  private void run(Action action) {
    running = true;
    try {
      action.run().run();
    } finally {
      running = false;
    }
  }
}
