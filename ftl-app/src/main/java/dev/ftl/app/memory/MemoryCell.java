package dev.ftl.app.memory;

import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.WholeText;
import dev.ftl.app.ui.Words;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// An entry's type and name, and below them how it shows. Style class `memory-cell`.
final class MemoryCell extends VBox {

  private final FontIcon icon = new FontIcon();
  private final Label name = new Label("", icon);
  private final Label trigger = new Label();
  private final Tooltip whole = new WholeText();
  private final boolean two;

  /// @param two whether the second line is shown
  MemoryCell(boolean two) {
    this.two = two;
    getStyleClass().add("memory-cell");
    name.getStyleClass().add("memory-cell-name");
    trigger.getStyleClass().addAll("memory-cell-trigger", "muted");
    getChildren().add(name);
    if (two) {
      getChildren().add(trigger);
    }
    setMinWidth(0);
    Tooltip.install(this, whole);
  }

  void show(MemoryRow row) {
    setVisible(row != null);
    if (row == null) {
      return;
    }
    String called = MemoryMarks.name(row.entry().name());
    name.setText(Words.firstLine(called));
    icon.setIconCode(MemoryMarks.of(row.entry().type()).icon());
    if (two) {
      trigger.setText(Words.firstLine(row.entry().trigger().strip()));
    }
    whole.setText(
        Shown.text(
            MemoryMarks.of(row.entry().type()).word()
                + ": "
                + called
                + (row.entry().trigger() == null ? "" : "\n" + row.entry().trigger())));
  }
}
