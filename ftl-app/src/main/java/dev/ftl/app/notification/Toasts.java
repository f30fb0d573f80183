package dev.ftl.app.notification;

import dev.ftl.app.shell.Navigator;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/// The notices below the navigation or above the status bar, the newest at the bottom. Style class
/// `toasts`.
final class Toasts extends VBox {

  /// As many have room below the navigation in the lowest window.
  private static final int MOST = 3;

  private final Map<Notice, Toast> toasts = new LinkedHashMap<>();
  private final BooleanProperty seen = new SimpleBooleanProperty(true);
  private final NotificationsViewModel model;
  private final Navigator navigator;

  private final ObservableBooleanValue narrow;

  /// @param narrow whether there is room for one only
  Toasts(NotificationsViewModel model, Navigator navigator, ObservableBooleanValue narrow) {
    this.model = model;
    this.navigator = navigator;
    this.narrow = narrow;
    narrow.addListener(_ -> show());
    setMaxHeight(USE_PREF_SIZE);
    getStyleClass().add("toasts");
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
    seen.addListener(_ -> toasts.values().forEach(Toast::age));
    model.shown().addListener((ListChangeListener<Notice>) _ -> show());
  }

  /// Whether the window is looked at.
  BooleanProperty seen() {
    return seen;
  }

  /// Leads to what it is about.
  void open(Notice notice) {
    model.dismiss(notice);
    navigator.go(notice.kind().place(), notice.id());
  }

  private void show() {
    toasts
        .entrySet()
        .removeIf(
            known -> {
              boolean gone = !model.shown().contains(known.getKey());
              if (gone) {
                known.getValue().end();
              }
              return gone;
            });
    for (Notice notice : model.shown()) {
      toasts.computeIfAbsent(
          notice, _ -> new Toast(notice, seen, () -> open(notice), () -> model.dismiss(notice)));
    }
    int most = narrow.get() ? 1 : MOST;
    int first = Math.max(0, model.shown().size() - most);
    getChildren().setAll(model.shown().stream().skip(first).map(toasts::get).toList());
  }
}
