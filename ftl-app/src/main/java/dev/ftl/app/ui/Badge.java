package dev.ftl.app.ui;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// A state in a list or heading: icon, word and colour. Style class `badge`.
public final class Badge extends Label {

  private final FontIcon icon = new FontIcon();

  /// A badge that shows nothing yet.
  public Badge() {
    getStyleClass().add("badge");
    icon.getStyleClass().add("badge-icon");
  }

  /// A badge of that state.
  public Badge(Mark mark) {
    this();
    show(mark);
  }

  /// Shows a state, or nothing for `null`.
  public void show(Mark mark) {
    if (mark == null) {
      setText("");
      setGraphic(null);
      return;
    }
    setText(Shown.text(mark.word()));
    icon.setIconCode(mark.icon());
    setGraphic(icon);
    mark.tone().give(this);
  }
}
