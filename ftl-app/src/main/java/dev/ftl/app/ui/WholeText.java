package dev.ftl.app.ui;

import javafx.scene.control.Tooltip;

/// The tooltip of a text that is cut where it stands: all of it, over several lines if it is long.
public final class WholeText extends Tooltip {
  private static final double WIDEST = 600;

  public WholeText() {
    setWrapText(true);
    setMaxWidth(WIDEST);
  }
}
