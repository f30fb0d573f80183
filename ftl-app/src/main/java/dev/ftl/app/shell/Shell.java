package dev.ftl.app.shell;

import dev.ftl.app.live.Condition;
import dev.ftl.app.live.Poller;
import dev.ftl.app.ui.EmptyState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The frame around the screens: navigation at the left, the place that is shown, the status bar
/// below, and whatever lies over it. Of the screens only the shown one is fed.
public final class Shell implements Navigator {

  private final Map<Place, Supplier<Screen>> makers = new EnumMap<>(Place.class);
  private final Map<Place, Screen> screens = new EnumMap<>(Place.class);
  private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>();
  private final Actions actions = new Actions(this::actionsHere);
  private final Overlays overlays = new Overlays();
  private final AppMenu menu = new AppMenu(actions);
  private final StackPane content = new StackPane();
  private final StackPane root;
  private final Poller live;

  /// A frame without screens.
  ///
  /// @param rail the navigation, made for this shell
  public Shell(Poller live, StatusBar status) {
    this.live = live;
    BorderPane frame = new BorderPane(content);
    frame.setLeft(new Rail(this, menu));
    frame.setBottom(status);
    content.getStyleClass().add("content");
    root = new StackPane(frame, overlays.node());
    root.getStyleClass().add("shell");
    live.pulse()
        .addListener(
            (_, before, now) -> {
              if (!before.condition().equals(now.condition())) {
                show();
              }
            });
  }

  /// What fills the window.
  public Parent root() {
    return root;
  }

  /// The registry of what can be done.
  public Actions actions() {
    return actions;
  }

  /// The layer above everything.
  public Overlays overlays() {
    return overlays;
  }

  /// Opens the menu.
  void showMenu() {
    menu.requestFocus();
    menu.show();
  }

  /// The place that is shown.
  public ReadOnlyObjectProperty<Place> place() {
    return place.getReadOnlyProperty();
  }

  /// Says how a place's screen is made, once it is needed.
  public void add(Place where, Supplier<Screen> maker) {
    makers.put(where, maker);
  }

  /// The screen that is shown.
  public Screen screen() {
    return screens.get(place.get());
  }

  @Override
  public void go(Place where) {
    Screen before = screen();
    if (where == place.get()) {
      before.focus();
      return;
    }
    if (before != null) {
      before.leave();
    }
    place.set(where);
    screens.computeIfAbsent(where, _ -> makers.get(where).get());
    show();
    screen().enter();
    screen().focus();
  }

  @Override
  public void go(Place where, String id) {
    go(where);
    screen().open(id);
  }

  private List<Action> actionsHere() {
    return screen() == null ? List.of() : screen().actions();
  }

  /// Shows the screen, or why there is nothing for it to show.
  private void show() {
    Condition condition = live.pulse().get().condition();
    if (screen() == null) {
      return;
    }
    if (!condition.showable()) {
      content.getChildren().setAll(unavailable(condition));
    } else if (!content.getChildren().equals(List.of(screen().node()))) {
      content.getChildren().setAll(screen().node());
      if (!overlays.node().isVisible()) {
        screen().focus();
      }
    }
  }

  private static EmptyState unavailable(Condition condition) {
    return switch (condition.health()) {
      case MISSING ->
          new EmptyState(
                  BootstrapIcons.PLUG,
                  "No database yet",
                  condition.words() + ". As soon as there is one, it is shown here.")
              .command(condition.hint());
      case UNUSABLE ->
          new EmptyState(
              BootstrapIcons.EXCLAMATION_OCTAGON,
              "This database cannot be shown",
              condition.words() + ". It is tried again until it can.");
      case CONNECTING, LIVE, STALE ->
          throw new IllegalArgumentException("Nothing is wrong: " + condition);
    };
  }
}
