package dev.ftl.app.shell;

import dev.ftl.app.live.Condition;
import dev.ftl.app.live.Poller;
import dev.ftl.app.ui.Room;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame around the screens: navigation at the left, the place that is shown, the status bar
/// below, and whatever lies over it. Of the screens only the shown one is fed.
public final class Shell implements Navigator {

  private final Map<ScreenId, Supplier<Screen>> makers = new EnumMap<>(ScreenId.class);
  private final Map<ScreenId, Screen> screens = new EnumMap<>(ScreenId.class);
  private final ReadOnlyObjectWrapper<ScreenId> place = new ReadOnlyObjectWrapper<>();
  private final Actions actions = new Actions(this::actionsHere);
  private final Overlays overlays = new Overlays();
  private final AppMenu menu = new AppMenu(actions);
  private final StackPane content = new StackPane();
  private final StackPane root;
  private final Poller live;
  private final StatusBar status;
  private final Databases databases;
  private final Rail rail;
  private final BooleanBinding narrow;
  private final StackPane side = new StackPane();
  private final VBox bottom = new VBox();
  private final History history = new History();

  /// A frame without screens.
  public Shell(Poller live, StatusBar status, Databases databases) {
    this.live = live;
    this.status = status;
    this.databases = databases;
    BorderPane frame = new BorderPane(content);
    root = new StackPane(frame, overlays.node());
    narrow = root.widthProperty().lessThan(Room.ROOMY);
    rail = new Rail(this, menu, narrow);
    side.getChildren().add(rail);
    bottom.getChildren().add(status);
    frame.setLeft(side);
    frame.setBottom(bottom);
    content.getStyleClass().add("content");
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

  /// Puts notices where they cover no control: below the navigation, or, while that has room for
  /// icons only, above the status bar.
  public void addNotices(Region notices) {
    StackPane.setAlignment(notices, Pos.BOTTOM_LEFT);
    narrow()
        .subscribe(
            small -> {
              side.getChildren().remove(notices);
              bottom.getChildren().remove(notices);
              if (small) {
                bottom.getChildren().addFirst(notices);
              } else {
                side.getChildren().add(notices);
              }
            });
  }

  /// Whether the window has too little room for everything.
  public ObservableBooleanValue narrow() {
    return narrow;
  }

  /// How the status bar asks for an interval that it does not offer.
  void onOtherInterval(Runnable ask) {
    status.onOtherInterval(ask);
  }

  /// Leads the keyboard on: from the screen to the navigation, to the status bar, and back.
  void focusNext() {
    Node focused = root.getScene().getFocusOwner();
    if (within(focused, rail)) {
      status.controls().requestFocus();
    } else if (within(focused, status)) {
      screen().focus();
    } else {
      rail.focus();
    }
  }

  private static boolean within(Node node, Parent parent) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == parent) {
        return true;
      }
    }
    return false;
  }

  /// Opens the menu.
  void showMenu() {
    menu.requestFocus();
    menu.show();
  }

  /// The place that is shown.
  public ReadOnlyObjectProperty<ScreenId> place() {
    return place.getReadOnlyProperty();
  }

  /// Says how a place's screen is made, once it is needed.
  public void add(ScreenId where, Supplier<Screen> maker) {
    makers.put(where, maker);
  }

  /// The screen that is shown.
  public Screen screen() {
    return screens.get(place.get());
  }

  /// Shows a place because a key or the navigation was used; Esc does not lead back from it.
  void choose(ScreenId where) {
    if (where != place.get()) {
      leave(false);
    }
    enter(where, null);
  }

  @Override
  public void go(ScreenId where) {
    go(where, null);
  }

  @Override
  public void go(ScreenId where, String id) {
    if (where != place.get() || id != null) {
      leave(true);
    }
    enter(where, id);
  }

  /// Goes back to where the user was before.
  ///
  /// @param ledOnly whether only if something there led here
  /// @return whether there is such a place
  boolean back(boolean ledOnly) {
    return place.get() != null && enter(history.back(here(false), ledOnly));
  }

  /// Goes forward again after going back.
  ///
  /// @return whether there is something ahead
  boolean forward() {
    return place.get() != null && enter(history.forward(here(false)));
  }

  /// Makes the back and forward buttons of a mouse work.
  public void listen(Scene scene) {
    scene.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          boolean went =
              switch (event.getButton()) {
                case BACK -> back(false);
                case FORWARD -> forward();
                default -> false;
              };
          if (went) {
            event.consume();
          }
        });
  }

  private void leave(boolean led) {
    if (place.get() != null) {
      history.leave(here(led));
    }
  }

  private History.Step here(boolean led) {
    return new History.Step(place.get(), screen().opened(), led);
  }

  private boolean enter(History.Step step) {
    if (step == null) {
      return false;
    }
    enter(step.place(), null);
    if (step.id() != null && !step.id().equals(screen().opened())) {
      screen().open(step.id());
    }
    return true;
  }

  private void enter(ScreenId where, String id) {
    Screen before = screen();
    if (where == place.get()) {
      before.focus();
    } else {
      if (before != null) {
        before.model().deactivate();
      }
      place.set(where);
      screens.computeIfAbsent(where, _ -> makers.get(where).get());
      show();
      screen().model().activate();
      if (live.pulse().get().condition().showable()) {
        screen().focus();
      }
    }
    if (id != null) {
      screen().open(id);
    }
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
    Node shown = condition.showable() ? screen().node() : Unavailable.of(condition, databases);
    if (content.getChildren().contains(shown)) {
      return;
    }
    boolean elsewhere = keyboardIsElsewhere();
    content.getChildren().setAll(shown);
    if (elsewhere) {
      return;
    }
    if (condition.showable()) {
      screen().focus();
    } else {
      // Not its first button: nobody means to create a database who presses Space to pause.
      content.requestFocus();
    }
  }

  private boolean keyboardIsElsewhere() {
    Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
    return within(focused, overlays.node()) || within(focused, rail) || within(focused, status);
  }
}
