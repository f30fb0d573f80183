package dev.ftl.app.workspace;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.Words;
import dev.ftl.data.json.Names;
import dev.ftl.data.workspace.WorkspaceStatus;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The name of a column and how many workspaces are in it. Pressing it shows that column alone, and
/// again all of them. Style class `column-heading`; `:current` for the only one that is shown.
final class ColumnHeading extends Button {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final String title;
  private final Label count = new Label();

  ColumnHeading(WorkspaceStatus status) {
    getStyleClass().setAll("column-heading");
    setId("column-" + Names.of(status));
    count.getStyleClass().addAll("mono", "muted");
    Mark mark = Marks.of(status);
    title = mark.word();
    HBox line = new HBox(new Badge(mark), count);
    line.getStyleClass().add("column-heading-line");
    setGraphic(line);
    setFocusTraversable(false);
  }

  /// Shows how many workspaces are in the column, and how many of them the search lets through.
  void show(int all, int found) {
    String number = Words.grouped(all);
    count.setText(found == all ? number : Words.grouped(found) + " of " + number);
    setAccessibleText(title + ", " + count.getText());
  }

  void mark(boolean current) {
    pseudoClassStateChanged(CURRENT, current);
  }
}
