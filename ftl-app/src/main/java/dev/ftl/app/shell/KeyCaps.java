package dev.ftl.app.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The keys of an action, each drawn as a key. Style class `key-caps`.
public final class KeyCaps extends HBox {

  /// No keys yet.
  public KeyCaps() {
    getStyleClass().add("key-caps");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(Region.USE_PREF_SIZE);
  }

  /// Those of an action.
  public static KeyCaps of(Action action) {
    KeyCaps caps = new KeyCaps();
    caps.show(action.shortcuts());
    return caps;
  }

  /// Shows these, as [Action#shortcuts] names them.
  public void show(List<String> shortcuts) {
    getChildren().clear();
    for (String shortcut : shortcuts) {
      Label cap = new Label(shortcut);
      cap.getStyleClass().add("key-cap");
      cap.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().add(cap);
    }
  }
}
