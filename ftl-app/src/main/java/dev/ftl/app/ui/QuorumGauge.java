package dev.ftl.app.ui;

import dev.ftl.data.json.Names;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.session.ModeStatuses;
import dev.ftl.data.session.ResultStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// How many explorers have answered, against how many are needed: a segment for each of the four,
/// those that answered first, and a notch behind as many as are needed. Its words are in the
/// tooltip and told to screen readers. Style class `quorum-gauge`; a segment is a `quorum-segment`
/// with the pseudo-class of its answer's tone, or `missing`.
public final class QuorumGauge extends Region {

  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
  private static final double GAP = 3;
  private static final double OVERHANG = 3;

  private final List<Region> segments = new ArrayList<>();
  private final Region notch = new Region();
  private final Tooltip words = new Tooltip();

  /// A gauge without answers.
  public QuorumGauge() {
    getStyleClass().add("quorum-gauge");
    for (ExplorerMode _ : ExplorerMode.values()) {
      Region segment = new Region();
      segment.getStyleClass().add("quorum-segment");
      segments.add(segment);
    }
    notch.getStyleClass().add("quorum-notch");
    getChildren().addAll(segments);
    getChildren().add(notch);
    Tooltip.install(this, words);
  }

  /// Shows these answers.
  public void show(ModeStatuses modes) {
    List<ResultStatus> answers = Stream.of(ExplorerMode.values()).map(modes::of).sorted().toList();
    for (int i = 0; i < segments.size(); i++) {
      ResultStatus answer = answers.get(i);
      Region segment = segments.get(i);
      segment.pseudoClassStateChanged(MISSING, answer == ResultStatus.PENDING);
      Marks.of(answer).tone().give(segment);
    }
    String told = words(modes) + "\n" + perMode(modes);
    words.setText(told);
    setAccessibleText(told);
  }

  /// The answers against those that are needed: `2 of 3 needed`, `All 4 answered`.
  public static String words(ModeStatuses modes) {
    int answered = modes.completed().size();
    return answered > ModeStatuses.QUORUM
        ? "All %d answered".formatted(answered)
        : "%d of %d needed".formatted(answered, ModeStatuses.QUORUM);
  }

  private static String perMode(ModeStatuses modes) {
    StringBuilder told = new StringBuilder();
    for (ExplorerMode mode : ExplorerMode.values()) {
      told.append(told.isEmpty() ? "" : ", ")
          .append(Names.of(mode))
          .append(' ')
          .append(Names.of(modes.of(mode)));
    }
    return told.toString();
  }

  @Override
  protected void layoutChildren() {
    double width = (getWidth() - GAP * (segments.size() - 1)) / segments.size();
    for (int i = 0; i < segments.size(); i++) {
      segments
          .get(i)
          .resizeRelocate(
              i * (width + GAP), OVERHANG, width, Math.max(0, getHeight() - 2 * OVERHANG));
    }
    double at = ModeStatuses.QUORUM * (width + GAP) - GAP;
    notch.resizeRelocate(at + (GAP - 1) / 2, 0, 1, getHeight());
  }
}
