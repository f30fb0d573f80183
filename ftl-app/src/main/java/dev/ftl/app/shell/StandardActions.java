package dev.ftl.app.shell;

import dev.ftl.app.live.Poller;
import dev.ftl.app.theme.Theme;
import java.time.Duration;
import javafx.beans.property.ObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What can be done everywhere.
public final class StandardActions {

  private final Shell shell;
  private final Poller live;
  private final ObjectProperty<Theme> theme;
  private final Interval interval;
  private final Databases databases;

  /// Those of a shell.
  public StandardActions(
      Shell shell,
      Poller live,
      ObjectProperty<Theme> theme,
      Interval interval,
      Databases databases) {
    this.shell = shell;
    this.live = live;
    this.theme = theme;
    this.interval = interval;
    this.databases = databases;
  }

  /// Registers them.
  ///
  /// @param palette opens the palette
  public void register(Runnable palette) {
    Actions actions = shell.actions();
    for (ScreenId place : ScreenId.values()) {
      actions.add(
          Action.of("Go to", place.title(), () -> shell.choose(place), place.key())
              .with(place.icon()));
    }
    actions.add(
        Action.of("Go to", "Back", () -> shell.back(false), "Alt+Left")
            .with(BootstrapIcons.ARROW_LEFT));
    actions.add(
        Action.of("Go to", "Forward", shell::forward, "Alt+Right")
            .with(BootstrapIcons.ARROW_RIGHT));
    list(actions);
    watching(actions);
    view(actions);
    databases(actions);
    actions.add(
        Action.of("Help", "Find anything", palette, "Shortcut+K", "Ctrl+K")
            .with(BootstrapIcons.SEARCH));
    actions.add(Action.of("Help", "Menu", shell::showMenu, "F10").with(BootstrapIcons.LIST));
    actions.add(Action.of("Help", "Keyboard", this::help, "?", "F1").with(BootstrapIcons.KEYBOARD));
  }

  private void list(Actions actions) {
    actions.add(
        Action.of("List", "Search", () -> shell.screen().search(), "/")
            .with(BootstrapIcons.SEARCH));
    actions.add(
        Action.of("List", "Next entry", () -> press(KeyCode.DOWN), "j")
            .with(BootstrapIcons.ARROW_DOWN));
    actions.add(
        Action.of("List", "Previous entry", () -> press(KeyCode.UP), "k")
            .with(BootstrapIcons.ARROW_UP));
    actions.add(
        Action.of("List", "Open the entry", () -> press(KeyCode.ENTER), "Enter")
            .with(BootstrapIcons.ARROW_RETURN_LEFT));
    actions.add(
        Action.of("List", "Undo the last step", this::back, "Esc").with(BootstrapIcons.ARROW_LEFT));
  }

  private void watching(Actions actions) {
    actions.add(
        Action.of("Watching", "Pause", () -> live.pause(!live.pulse().get().paused()), " ")
            .with(BootstrapIcons.PAUSE_CIRCLE)
            .checkedWhen(() -> live.pulse().get().paused()));
    actions.add(
        Action.of("Watching", "Read again", live::refresh, "r", "F5")
            .with(BootstrapIcons.ARROW_REPEAT));
    for (Duration choice : Interval.CHOICES) {
      actions.add(
          Action.of(
                  "Watching", "Look every " + Interval.words(choice), () -> interval.choose(choice))
              .with(BootstrapIcons.STOPWATCH)
              .checkedWhen(() -> interval.get().equals(choice)));
    }
    actions.add(
        Action.of("Watching", "Choose another interval…", this::askForInterval)
            .with(BootstrapIcons.STOPWATCH));
    shell.onOtherInterval(this::askForInterval);
  }

  private void askForInterval() {
    IntervalPanel panel = new IntervalPanel(interval, shell.overlays());
    shell.overlays().open(panel, panel.text(), () -> {});
  }

  private void databases(Actions actions) {
    actions.add(
        Action.of(
                "Database",
                "Open a database…",
                () -> databases.choose(shell.root().getScene().getWindow()),
                "Shortcut+O")
            .with(BootstrapIcons.FOLDER2_OPEN));
    actions.addAll(
        () ->
            databases.recent().get().stream()
                .map(
                    path ->
                        Action.of("Database", Paths.shortened(path), () -> databases.open(path))
                            .with(BootstrapIcons.CLOCK_HISTORY)
                            .checkedWhen(() -> path.equals(databases.watched())))
                .toList());
  }

  private void view(Actions actions) {
    actions.add(
        Action.of("View", "Switch the theme", () -> theme.set(theme.get().opposite()), "t")
            .with(BootstrapIcons.CIRCLE_HALF));
    for (Theme one : Theme.values()) {
      actions.add(
          Action.of("View", one.title(), () -> theme.set(one))
              .with(one.icon())
              .checkedWhen(() -> theme.get() == one));
    }
    actions.add(
        Action.of("View", "Next part of the window", shell::focusNext, "F6")
            .with(BootstrapIcons.LAYOUT_SIDEBAR));
  }

  private void help() {
    HelpView help =
        new HelpView(
            shell.actions().bySection(), shell.root().getScene().getWidth(), shell.overlays());
    shell.overlays().open(help, help.keys(), () -> {});
  }

  private void back() {
    if (!shell.screen().back() && !shell.back(true)) {
      shell.screen().focus();
    }
  }

  /// Presses a key for whatever has the keyboard, or else for the screen's list.
  private void press(KeyCode code) {
    Node focused = shell.root().getScene().getFocusOwner();
    if (focused == null || focused == shell.root()) {
      shell.screen().focus();
      focused = shell.root().getScene().getFocusOwner();
    }
    Event.fireEvent(
        focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
