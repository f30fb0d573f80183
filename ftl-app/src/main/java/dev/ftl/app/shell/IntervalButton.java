package dev.ftl.app.shell;

import java.time.Duration;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/// How often the database is looked at, and what else there is to choose.
final class IntervalButton extends MenuButton {

  private final Interval interval;
  private final MenuItem other = new MenuItem("Another interval…");

  IntervalButton(Interval interval) {
    this.interval = interval;
    getStyleClass().addAll("flat", "interval");
    setId("interval");
    setTooltip(new Tooltip("How often the database is looked at"));
    setOnShowing(_ -> renew());
    renew();
  }

  void onOther(Runnable ask) {
    other.setOnAction(_ -> ask.run());
  }

  void show(Duration every) {
    setText("every " + Interval.words(every));
  }

  private void renew() {
    getItems().clear();
    for (Duration choice : Interval.CHOICES) {
      CheckMenuItem item = new CheckMenuItem("Every " + Interval.words(choice));
      item.setSelected(choice.equals(interval.get()));
      item.setOnAction(_ -> interval.choose(choice));
      getItems().add(item);
    }
    getItems().addAll(new SeparatorMenuItem(), other);
  }
}
