package dev.ftl.app.shell;

import dev.ftl.app.live.Poller;
import dev.ftl.app.theme.Theme;
import javafx.beans.property.ObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What can be done everywhere.
public final class StandardActions {

  private StandardActions() {}

  /// Registers them.
  public static void register(Shell shell, Poller live, ObjectProperty<Theme> theme) {
    Actions actions = shell.actions();
    for (Place place : Place.values()) {
      actions.add(Action.of("Go to", place.title(), () -> shell.go(place), place.key()));
    }
    actions.add(Action.of("List", "Search", () -> shell.screen().search(), "/"));
    actions.add(Action.of("List", "Next entry", () -> press(shell, KeyCode.DOWN), "j"));
    actions.add(Action.of("List", "Previous entry", () -> press(shell, KeyCode.UP), "k"));
    actions.add(Action.of("List", "Back", () -> back(shell), "Esc"));
    actions.add(
        Action.of(
            "Watching", "Pause or go on", () -> live.pause(!live.pulse().get().paused()), " "));
    actions.add(Action.of("Watching", "Read again", live::refresh, "r", "F5"));
    actions.add(
        Action.of("View", "Switch the theme", () -> theme.set(theme.get().opposite()), "t"));
  }

  private static void back(Shell shell) {
    if (!shell.screen().back()) {
      shell.screen().focus();
    }
  }

  /// Presses a key for whatever has the keyboard, or else for the screen's list.
  private static void press(Shell shell, KeyCode code) {
    Node focused = shell.root().getScene().getFocusOwner();
    if (focused == null || focused == shell.root()) {
      shell.screen().focus();
      focused = shell.root().getScene().getFocusOwner();
    }
    Event.fireEvent(
        focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
