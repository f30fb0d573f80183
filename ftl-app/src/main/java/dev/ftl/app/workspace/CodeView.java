package dev.ftl.app.workspace;

import dev.ftl.app.ui.Shown;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

/// Lines of code with their numbers. Style class `code-view`.
final class CodeView extends ListView<CodeLine> {

  private static final double LINE = 18;
  private static final int MOST_IN_SIGHT = 30;
  private static final double FRAME = 14;

  CodeView(List<CodeLine> lines) {
    super(FXCollections.observableList(lines));
    getStyleClass().add("code-view");
    setFixedCellSize(LINE);
    setCellFactory(_ -> new LineCell());
    double height = Math.min(lines.size(), MOST_IN_SIGHT) * LINE + FRAME;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
  }

  private static final class LineCell extends ListCell<CodeLine> {

    private static final double NUMBER_WIDTH = 44;

    private final Label number = new Label();
    private final Label code = new Label();
    private final HBox line = new HBox(number, code);

    LineCell() {
      getStyleClass().addAll("mono", "code-line");
      number.getStyleClass().add("line-number");
      number.setMinWidth(NUMBER_WIDTH);
      number.setAlignment(Pos.CENTER_RIGHT);
      code.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(CodeLine item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty ? null : line);
      if (!empty) {
        number.setText(item.number() == null ? "" : item.number().toString());
        code.setText(Shown.text(item.text()));
      }
    }
  }
}
