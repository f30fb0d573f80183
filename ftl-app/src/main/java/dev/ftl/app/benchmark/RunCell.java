package dev.ftl.app.benchmark;

import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.WholeText;
import dev.ftl.app.ui.Words;
import dev.ftl.data.benchmark.BenchmarkRun;
import dev.ftl.data.benchmark.Environment;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A run in the list: its id and when, what it holds and where it was measured, and the two buttons
/// that make it A or B.
final class RunCell extends TableCell<Row<BenchmarkRun>, BenchmarkRun> {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int LONGEST_TOOLTIP = 600;

  private final BenchmarksViewModel model;
  private final Label name = new Label();
  private final TimeLabel when;
  private final Label holds = new Label();
  private final Button a;
  private final Button b;
  private final Tooltip whole = new WholeText();
  private final InvalidationListener compared = _ -> showChoice();
  private final HBox card;

  RunCell(BenchmarksViewModel model, UiClock clock) {
    this.model = model;
    when = new TimeLabel(clock);
    name.getStyleClass().addAll("mono", "run-name");
    holds.getStyleClass().add("run-holds");
    a = choice("A", "run-a", "Make it the baseline A", () -> model.pin(getItem().runId()));
    b = choice("B", "run-b", "Compare it as B", () -> model.choose(getItem().runId()));
    when.setMinWidth(Region.USE_PREF_SIZE);
    when.getStyleClass().add("run-when");
    HBox line = new HBox(when, holds);
    line.setAlignment(Pos.BASELINE_LEFT);
    VBox words = new VBox(3, name, line);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    card = new HBox(4, words, a, b);
    HBox.setMargin(words, new Insets(0, 6, 0, 0));
    card.setAlignment(Pos.CENTER_LEFT);
    model.compared().addListener(new WeakInvalidationListener(compared));
  }

  private static Button choice(String letter, String style, String words, Runnable chosen) {
    Button button = new Button(letter);
    button.getStyleClass().addAll("run-choice", style);
    button.setFocusTraversable(false);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(_ -> chosen.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  @Override
  protected void updateItem(BenchmarkRun run, boolean empty) {
    super.updateItem(run, empty);
    setGraphic(empty || run == null ? null : card);
    if (!empty && run != null) {
      name.setText(RunNames.elided(run.runId(), 80));
      when.ago(run.createdAt());
      holds.setText(" · " + Words.count(run.metrics(), "metric"));
      whole.setText(RunNames.elided(run.runId(), LONGEST_TOOLTIP) + "\n" + holds(run));
      name.setTooltip(whole);
      showChoice();
    }
  }

  private void showChoice() {
    Compared pair = model.compared().get();
    BenchmarkRun run = getItem();
    a.pseudoClassStateChanged(CHOSEN, run != null && pair != null && pair.isA(run.runId()));
    b.pseudoClassStateChanged(CHOSEN, run != null && pair != null && pair.isB(run.runId()));
  }

  private static String holds(BenchmarkRun run) {
    return Stream.of(
            Words.count(run.metrics(), "metric"),
            Words.count(run.samples(), "sample"),
            where(run.environment()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  /// Where a run was measured, in short, or `null` when it does not tell.
  static String where(Environment environment) {
    if (environment == null) {
      return null;
    }
    String cores = environment.cores() == null ? null : Words.count(environment.cores(), "core");
    return Stream.of(environment.cpu(), cores, environment.jvm(), environment.os())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }
}
