package dev.ftl.app.session;

import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Marks;
import dev.ftl.data.json.Names;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.session.ModeStatuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// How the four explorers of a session ended, an icon for each in the order of their modes. Style
/// class `mode-marks`.
final class ModeMarks extends HBox {

  private final List<Label> marks = new ArrayList<>();
  private final Tooltip words = new Tooltip();

  ModeMarks() {
    getStyleClass().add("mode-marks");
    setAlignment(Pos.CENTER_LEFT);
    for (ExplorerMode _ : ExplorerMode.values()) {
      FontIcon icon = new FontIcon();
      icon.getStyleClass().add("badge-icon");
      Label mark = new Label("", icon);
      mark.getStyleClass().add("badge");
      marks.add(mark);
    }
    getChildren().addAll(marks);
    Tooltip.install(this, words);
  }

  void show(ModeStatuses modes) {
    StringBuilder told = new StringBuilder();
    for (ExplorerMode mode : ExplorerMode.values()) {
      Mark mark = Marks.of(modes.of(mode));
      Label label = marks.get(mode.ordinal());
      ((FontIcon) label.getGraphic()).setIconCode(mark.icon());
      mark.tone().give(label);
      told.append(told.isEmpty() ? "" : "\n")
          .append(Names.of(mode))
          .append(": ")
          .append(mark.word().toLowerCase(Locale.ROOT));
    }
    words.setText(told.toString());
    setAccessibleText(told.toString());
  }
}
