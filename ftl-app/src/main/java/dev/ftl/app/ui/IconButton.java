package dev.ftl.app.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that is an icon alone. What it does is told by its tooltip and to screen readers. It is
/// for the mouse: the keyboard has other ways there.
public final class IconButton extends Button {

  public IconButton(Ikon icon, String does, Runnable action) {
    super("", new FontIcon(icon));
    getStyleClass().add("flat");
    setTooltip(new Tooltip(does));
    setAccessibleText(does);
    setFocusTraversable(false);
    setOnAction(_ -> action.run());
  }
}
