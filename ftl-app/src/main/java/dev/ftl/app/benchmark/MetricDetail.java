package dev.ftl.app.benchmark;

import dev.ftl.app.ui.Section;
import dev.ftl.app.ui.Words;
import dev.ftl.data.benchmark.HistoryPoint;
import dev.ftl.data.benchmark.MetricHistory;
import dev.ftl.data.benchmark.MetricHistory.LeftOut;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One metric at large: both runs as bars, and all runs as a line. Style class `metric-detail`.
final class MetricDetail extends VBox {

  /// As many groups of bars as can still be told from each other.
  private static final int MOST_GROUPS = 8;

  /// What the line is about while nothing is read from it.
  private static final String LEGEND = "medians with their 95 % intervals, ◆ new levels";

  private final BenchmarksViewModel model;
  private final Label title = new Label();
  private final Label note = new Label();
  private final Label reading = new Label();
  private final BarsChart bars = new BarsChart();
  private final HistoryChart history = new HistoryChart();
  private final BooleanProperty sameUnit = new SimpleBooleanProperty();

  MetricDetail(BenchmarksViewModel model) {
    this.model = model;
    getStyleClass().add("metric-detail");
    note.getStyleClass().addAll("muted", "unit-note");
    note.setWrapText(true);
    reading.getStyleClass().addAll("muted", "reading");
    ToggleButton same = new ToggleButton("Same unit");
    same.getStyleClass().add("small");
    same.setFocusTraversable(false);
    same.selectedProperty().bindBidirectional(sameUnit);
    Section left = new Section("A against B", bars).tools(same);
    Section right = new Section("Over all runs", history).tools(reading);
    VBox.setVgrow(bars, Priority.ALWAYS);
    VBox.setVgrow(history, Priority.ALWAYS);
    left.setMinWidth(200);
    left.setPrefWidth(320);
    right.setMinWidth(200);
    HBox.setHgrow(right, Priority.ALWAYS);
    title.getStyleClass().add("metric-title");
    HBox charts = new HBox(24, left, right);
    VBox.setVgrow(charts, Priority.ALWAYS);
    getChildren().addAll(title, note, charts);
    model.story().addListener(_ -> show());
    sameUnit.addListener(_ -> show());
    history.read().addListener(_ -> tell());
  }

  /// Whether the bars show all metrics of the unit, and not the chosen one alone.
  BooleanProperty sameUnit() {
    return sameUnit;
  }

  /// Gives the keyboard to the history.
  void focusHistory() {
    history.requestFocus();
  }

  private void show() {
    MetricStory story = model.story().get();
    Compared pair = model.compared().get();
    if (story == null || pair == null || pair.comparison() == null) {
      return;
    }
    MetricHistory of = story.history();
    MetricComparison compared = pair.comparison().metrics().get(of.metric());
    title.setText(
        RunNames.elided(of.metric(), 160)
            + (of.unit() == null ? "" : "  ·  " + RunNames.elided(of.unit(), 40))
            + "  ·  "
            + MetricTable.words(of.direction()).toLowerCase(Locale.ROOT));
    note.setText(note(compared, of));
    note.setVisible(!note.getText().isEmpty());
    note.setManaged(note.isVisible());
    bars.show(
        sameUnit.get() ? groups(pair.comparison(), story) : List.of(group(pair, story)),
        compared == null ? null : compared.unit());
    history.show(of, pair.a().runId(), pair.b().runId());
    tell();
  }

  /// What the charts do not show, because its unit does not fit.
  private static String note(MetricComparison compared, MetricHistory history) {
    List<String> notes = new ArrayList<>();
    if (compared != null && !compared.sameUnit()) {
      notes.add("A and B cannot be compared: " + compared.reason());
    }
    if (!history.leftOut().isEmpty()) {
      long runs = history.leftOut().stream().map(LeftOut::runId).distinct().count();
      notes.add(
          "%s in other units left out of the history: %s"
              .formatted(
                  Words.count((int) runs, "run"),
                  history.leftOut().stream()
                      .map(each -> each.unit() == null ? "no unit" : each.unit())
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
    history.runs().reversed().stream()
        .filter(point -> point.changePoint() && point.verdict() == MetricVerdict.REGRESSED)
        .findFirst()
        .ifPresent(
            point ->
                notes.add(
                    "Worse level since %s: %s"
                        .formatted(
                            RunNames.elided(point.runId(), 32),
                            Percent.signed(point.changePercent()))));
    return String.join("  ·  ", notes);
  }

  private static BarsChart.Group group(Compared pair, MetricStory story) {
    MetricComparison of = pair.comparison().metrics().get(story.history().metric());
    if (of == null || !of.sameUnit()) {
      return new BarsChart.Group(
          "", new BarsChart.Bar(null, null, List.of()), new BarsChart.Bar(null, null, List.of()));
    }
    return new BarsChart.Group(
        story.history().metric(),
        new BarsChart.Bar(of.a(), of.spreadA(), few(story.samplesA())),
        new BarsChart.Bar(of.b(), of.spreadB(), few(story.samplesB())));
  }

  private static List<Double> few(List<Double> samples) {
    return samples.size() <= BarsChart.MOST_POINTS ? samples : List.of();
  }

  /// The metrics of the chosen one's unit that come next to it, the worst first.
  private static List<BarsChart.Group> groups(Comparison comparison, MetricStory story) {
    List<BarsChart.Group> groups = new ArrayList<>();
    MetricComparison told = comparison.metrics().get(story.history().metric());
    if (told == null) {
      return groups;
    }
    comparison
        .metrics()
        .forEach(
            (name, of) -> {
              boolean chosen = name.equals(story.history().metric());
              boolean alike = Objects.equals(of.unit(), told.unit()) && of.sameUnit();
              if (alike && (chosen || groups.size() < MOST_GROUPS)) {
                groups.add(
                    new BarsChart.Group(
                        name,
                        new BarsChart.Bar(of.a(), of.spreadA(), List.of()),
                        new BarsChart.Bar(of.b(), of.spreadB(), List.of())));
              }
            });
    return groups;
  }

  /// Says in words what the cursor in the history is on.
  private void tell() {
    HistoryPoint point = history.read().get();
    reading.setText(point == null ? LEGEND : words(point, history.scale()));
  }

  static String words(HistoryPoint point, UnitScale scale) {
    Interval ci = point.ci();
    StringBuilder words = new StringBuilder(RunNames.elided(point.runId(), 24));
    words.append("  ").append(scale.withUnit(point.median()));
    if (ci != null) {
      words.append("  (").append(scale.format(ci.low())).append(" … ");
      words.append(scale.format(ci.high())).append(')');
    }
    words.append("  ").append(Words.count(point.n(), "sample"));
    if (point.changePoint()) {
      words.append("  ").append("new level ").append(Percent.signed(point.changePercent()));
    }
    return words.toString();
  }
}
