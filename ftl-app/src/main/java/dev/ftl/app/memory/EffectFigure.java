package dev.ftl.app.memory;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Gap;
import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.memory.Effect.Side;
import dev.ftl.data.memory.Effect.Verdict;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// An effect as a picture, with its verdict and its numbers in words. Style class `effect-figure`.
final class EffectFigure extends VBox {

  private final Badge verdict = new Badge();
  private final Label difference = new Label();
  private final Label sides = new Label();
  private final EffectBar bar = new EffectBar();
  private final HBox ends;

  EffectFigure() {
    getStyleClass().add("effect-figure");
    verdict.getStyleClass().add("effect-verdict");
    verdict.setMinWidth(USE_PREF_SIZE);
    difference.getStyleClass().add("muted");
    HBox first = new HBox(verdict, new Gap(), difference);
    first.setAlignment(Pos.CENTER_LEFT);
    first.setSpacing(12);
    sides.setWrapText(true);
    sides.setMinHeight(USE_PREF_SIZE);
    ends = new HBox(end("← fewer blocked"), new Gap(), end("more blocked →"));
    ends.getStyleClass().add("effect-ends");
    getChildren().addAll(first, bar, ends, sides);
  }

  private static Label end(String words) {
    Label label = new Label(words);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  void show(Side injected, Side heldOut, Double change, Interval range, Verdict says) {
    verdict.show(MemoryMarks.of(says));
    difference.setText(EffectWords.difference(change, range));
    sides.setText(EffectWords.sides(injected, heldOut));
    bar.show(change, range, says, EffectWords.reach(range));
    boolean known = change != null;
    bar.setVisible(known);
    bar.setManaged(known);
    ends.setVisible(known);
    ends.setManaged(known);
  }
}
