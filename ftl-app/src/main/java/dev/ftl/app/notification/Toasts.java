package dev.ftl.app.notification;

import dev.ftl.app.shell.Navigator;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/// The notices in the lower right corner of the window, the newest at the bottom. Style class
/// `toasts`.
final class Toasts extends VBox {

  private final Map<Notice, Toast> toasts = new LinkedHashMap<>();
  private final BooleanProperty seen = new SimpleBooleanProperty(true);
  private final NotificationsViewModel model;
  private final Navigator navigator;

  Toasts(NotificationsViewModel model, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
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
    getChildren().setAll(model.shown().stream().map(toasts::get).toList());
  }
}
