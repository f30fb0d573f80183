package dev.ftl.app.plan;

import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.StateBar;
import dev.ftl.data.plan.PlanOverview;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// How far a plan has come: a bar and numbers.
final class ProgressCell extends TableCell<Row<PlanOverview>, Progress> {

  private final StateBar bar = new StateBar();
  private final Label numbers = new Label();
  private final HBox line = new HBox(10, bar, numbers);

  ProgressCell() {
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.setMaxWidth(Double.MAX_VALUE);
    numbers.getStyleClass().addAll("mono", "muted");
    numbers.setMinWidth(56);
    numbers.setAlignment(Pos.CENTER_RIGHT);
  }

  @Override
  protected void updateItem(Progress progress, boolean empty) {
    super.updateItem(progress, empty);
    setGraphic(empty || progress == null ? null : line);
    if (!empty && progress != null) {
      bar.show(progress.parts());
      numbers.setText(progress.complete() + "/" + progress.total());
    }
  }
}
