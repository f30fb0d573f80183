package dev.ftl.app.overview;

import dev.ftl.app.benchmark.BenchmarkSummary;
import dev.ftl.app.benchmark.TrendLine;
import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Gap;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How the newest benchmark run compares: what came out, the metric that is worst off, and where
/// that went over the newest runs. Style class `benchmark-pane`.
final class BenchmarkPane extends VBox {

  private static final double TREND = 110;

  private final Badge headline = new Badge();
  private final Label counts = new Label();
  private final Label worst = new Label();
  private final Label change = new Label();
  private final TrendLine trend = new TrendLine();

  BenchmarkPane() {
    getStyleClass().add("benchmark-pane");
    headline.setMinWidth(USE_PREF_SIZE);
    change.setMinWidth(USE_PREF_SIZE);
    counts.getStyleClass().add("muted");
    change.getStyleClass().add("mono");
    trend.setMinWidth(TREND);
    trend.setPrefWidth(TREND);
    HBox first = new HBox(headline, counts);
    HBox second = new HBox(worst, change, new Gap(), trend);
    for (HBox line : new HBox[] {first, second}) {
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("benchmark-line");
    }
    getChildren().addAll(first, second);
    setMinHeight(USE_PREF_SIZE);
  }

  void show(BenchmarkSummary newest) {
    headline.show(newest.headline());
    counts.setText(newest.counts());
    worst.setText(newest.worst());
    change.setText(newest.change());
    trend.show(newest.trend());
  }
}
