package dev.ftl.app.shell;

import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for an interval that is not offered. Style class `interval-panel`.
final class IntervalPanel extends VBox {

  private final TextField text = new TextField();

  IntervalPanel(Interval interval, Overlays overlays) {
    getStyleClass().add("interval-panel");
    Label title = new Label("Look at the database every");
    title.getStyleClass().add("section-title");
    String bounds =
        "From %s to %s, such as 750 ms or 1.5 s"
            .formatted(
                Interval.words(Interval.CHOICES.getFirst()),
                Interval.words(Interval.CHOICES.getLast()));
    Label hint = new Label(bounds);
    hint.getStyleClass().add("muted");
    text.setId("interval-text");
    text.setText(Interval.words(interval.get()));
    text.selectAll();
    text.textProperty().addListener(_ -> hint.getStyleClass().setAll("label", "muted"));
    text.setOnAction(
        _ -> {
          Duration chosen = Interval.parse(text.getText());
          if (chosen == null) {
            hint.getStyleClass().setAll("label", "fault");
          } else {
            interval.choose(chosen);
            overlays.close();
          }
        });
    getChildren().addAll(title, text, hint);
  }

  /// What takes the keyboard.
  TextField text() {
    return text;
  }
}
