package dev.ftl.app.session;

import dev.ftl.app.ui.UiClock;
import dev.ftl.data.session.SessionDetail;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The parts of a session, a line each, the explorers' on one time axis: always the same lines, so
/// that the eye finds them. The arrows choose one. Style class `lanes`.
final class Lanes extends VBox {

  private final ObjectProperty<Part> chosen;
  private final List<LaneRow> rows;
  private final LaneAxis axis = new LaneAxis();

  /// Lines of no session yet.
  ///
  /// @param chosen follows the choice, and sets it
  Lanes(ObjectProperty<Part> chosen, UiClock clock) {
    this.chosen = chosen;
    getStyleClass().add("lanes");
    setFocusTraversable(true);
    rows = Stream.of(Part.values()).map(part -> row(part, clock)).toList();
    getChildren().addAll(rows.subList(0, Part.EXPLORATION.ordinal()));
    getChildren().addAll(axisLine(), rows.getLast());
    chosen.addListener(_ -> choose());
    choose();
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private LaneRow row(Part part, UiClock clock) {
    LaneRow row = new LaneRow(part, clock);
    row.setOnMousePressed(
        _ -> {
          chosen.set(part);
          requestFocus();
        });
    return row;
  }

  private HBox axisLine() {
    HBox.setHgrow(axis, Priority.ALWAYS);
    HBox line =
        new HBox(
            space(LaneRow.NAME),
            axis,
            space(LaneRow.STATE),
            space(LaneRow.CLOCK),
            space(LaneRow.ELAPSED));
    line.getStyleClass().add("lane-axis-line");
    return line;
  }

  private static Region space(double width) {
    Region space = new Region();
    space.setMinWidth(width);
    return space;
  }

  private void choose() {
    rows.forEach(row -> row.choose(row.part() == chosen.get()));
  }

  private void onKey(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0) {
      int index = Math.clamp(chosen.get().ordinal() + step, 0, Part.values().length - 1);
      chosen.set(Part.values()[index]);
      event.consume();
    }
  }

  /// Shows a session as it stands at that moment.
  void show(SessionDetail detail, Instant now) {
    TimeScale scale = new LaneTimes(detail, now).scale();
    axis.show(scale);
    rows.forEach(row -> row.show(detail, scale, now));
  }
}
