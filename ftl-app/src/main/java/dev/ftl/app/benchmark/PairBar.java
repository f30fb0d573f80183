package dev.ftl.app.benchmark;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.Tone;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.WholeText;
import dev.ftl.data.benchmark.BenchmarkRun;
import dev.ftl.data.benchmark.statistics.Comparison.Summary;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which runs are compared, what came out in a line, and what to know before believing it. Style
/// class `pair-bar`.
final class PairBar extends VBox {

  private final Side a;
  private final Side b;
  private final Badge headline = new Badge();
  private final FlowPane counts = new FlowPane(14, 4);
  private final VBox warnings = new VBox(4);
  private Compared shown;

  PairBar(BenchmarksViewModel model, UiClock clock) {
    getStyleClass().add("pair-bar");
    a = new Side("A", "run-a", clock);
    b = new Side("B", "run-b", clock);
    Button swap = new Button("", new FontIcon(BootstrapIcons.ARROW_LEFT_RIGHT));
    swap.getStyleClass().addAll("flat", "swap");
    swap.setTooltip(new Tooltip("Swap A and B"));
    swap.setMinWidth(USE_PREF_SIZE);
    swap.setOnAction(_ -> model.swap());
    HBox pair = new HBox(12, a, swap, b);
    pair.setAlignment(Pos.CENTER_LEFT);
    headline.getStyleClass().add("headline");
    counts.setAlignment(Pos.CENTER_LEFT);
    HBox summary = new HBox(18, headline, counts);
    summary.setAlignment(Pos.CENTER_LEFT);
    warnings.managedProperty().bind(warnings.visibleProperty());
    getChildren().addAll(pair, summary, warnings);
    model.compared().addListener((_, _, now) -> show(now, model.pinned() != null));
  }

  /// One of the runs.
  private static final class Side extends HBox {

    private final Label name = new Label();
    private final TimeLabel when;
    private final FontIcon pin = new FontIcon(BootstrapIcons.PIN_ANGLE_FILL);
    private final Tooltip whole = new WholeText();

    Side(String letter, String style, UiClock clock) {
      super(8);
      when = new TimeLabel(clock);
      setAlignment(Pos.CENTER_LEFT);
      setMinWidth(0);
      Label badge = new Label(letter);
      badge.getStyleClass().addAll("run-badge", style);
      badge.setMinWidth(USE_PREF_SIZE);
      name.getStyleClass().addAll("mono", "pair-name");
      when.setMinWidth(USE_PREF_SIZE);
      pin.getStyleClass().add("pin");
      pin.managedProperty().bind(pin.visibleProperty());
      name.setTooltip(whole);
      getChildren().addAll(badge, name, pin, when);
    }

    void show(BenchmarkRun run, boolean pinned) {
      name.setText(RunNames.elided(run.runId(), 32));
      when.ago(run.createdAt());
      pin.setVisible(pinned);
      String where = RunCell.where(run.environment());
      whole.setText(
          RunNames.elided(run.runId(), 600)
              + (pinned ? "\nPinned as the baseline" : "")
              + (where == null ? "\nIt does not tell where it was measured" : "\n" + where));
    }
  }

  private void show(Compared pair, boolean pinned) {
    if (pair == null || pair.comparison() == null || pair.equals(shown)) {
      return;
    }
    shown = pair;
    a.show(pair.a(), pinned);
    b.show(pair.b(), false);
    Summary summary = pair.comparison().summary();
    headline.show(headline(summary));
    counts.getChildren().clear();
    count(MetricVerdict.IMPROVED, summary.improved());
    count(MetricVerdict.UNCHANGED, summary.unchanged());
    count(MetricVerdict.INCONCLUSIVE, summary.inconclusive());
    count(MetricVerdict.ADDED, summary.added());
    count(MetricVerdict.REMOVED, summary.removed());
    warnings.getChildren().clear();
    pair.warnings().forEach(this::warn);
    warnings.setVisible(!pair.warnings().isEmpty());
  }

  /// What matters most, in a word: regressions, or that there are none, or that nothing can be
  /// told.
  static Mark headline(Summary summary) {
    if (summary.regressed() > 0) {
      return new Mark(
          summary.regressed() + " regressed", BootstrapIcons.EXCLAMATION_TRIANGLE_FILL, Tone.BAD);
    }
    return summary.improved() + summary.unchanged() > 0
        ? new Mark("No regressions", BootstrapIcons.CHECK_CIRCLE_FILL, Tone.GOOD)
        : new Mark(
            "No regressions, but no verdicts either", BootstrapIcons.QUESTION_CIRCLE, Tone.QUIET);
  }

  private void count(MetricVerdict verdict, int count) {
    if (count > 0) {
      Mark mark = Marks.of(verdict);
      counts
          .getChildren()
          .add(
              new Badge(
                  new Mark(
                      count + " " + mark.word().toLowerCase(Locale.ROOT),
                      mark.icon(),
                      mark.tone())));
    }
  }

  private void warn(String sentence) {
    Label label =
        new Label(
            RunNames.elided(sentence, 400), new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE));
    label.getStyleClass().add("comparison-warning");
    label.setWrapText(true);
    warnings.getChildren().add(label);
  }
}
