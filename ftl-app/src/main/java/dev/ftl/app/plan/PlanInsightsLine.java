package dev.ftl.app.plan;

import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Tone;
import dev.ftl.app.ui.Words;
import dev.ftl.data.limit.Details;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// What holds the plan back and what moves it on, in one line; what it names is selected by a
/// click. Style class `plan-insights`.
final class PlanInsightsLine extends FlowPane {

  private static final int LONGEST_NAME = 40;

  private final PlanViewModel model;
  private final Hyperlink holding = new Hyperlink();
  private final Hyperlink next = new Hyperlink();
  private final Label left = new Label();

  PlanInsightsLine(PlanViewModel model) {
    this.model = model;
    getStyleClass().add("plan-insights");
    holding.setId("holding");
    holding.setTooltip(new Tooltip("Select the blocked task that holds back most  b"));
    next.setId("next-task");
    next.setTooltip(new Tooltip("Select the ready task that unblocks most  n"));
    left.getStyleClass().add("muted");
    for (Hyperlink link : List.of(holding, next)) {
      link.setMnemonicParsing(false);
      link.setFocusTraversable(false);
    }
    holding.setOnAction(_ -> selectHolding());
    next.setOnAction(_ -> selectNext());
    getChildren().addAll(holding, next, left);
    getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    managedProperty().bind(visibleProperty());
    model.picture().addListener((_, _, picture) -> show(picture));
    show(model.picture().get());
  }

  private void show(PlanPicture picture) {
    PlanInsights insights = picture == null ? null : PlanInsights.of(picture);
    setVisible(insights != null && (insights.holding() != null || insights.next() != null));
    if (insights == null) {
      return;
    }
    tell(holding, insights.holding(), TaskState.BLOCKED.mark(), "Blocked", "holds back");
    tell(next, insights.next(), TaskState.READY.mark(), "Next", "unblocks");
    left.setVisible(!picture.criticalPath().isEmpty());
    left.setText(
        insights.left() == 0
            ? "Critical path complete"
            : "Critical path: %s of %d left"
                .formatted(Words.grouped(insights.left()), picture.criticalPath().size()));
  }

  private static void tell(Hyperlink link, PlanTask task, Mark mark, String word, String does) {
    link.setVisible(task != null);
    if (task == null) {
      return;
    }
    FontIcon icon = new FontIcon(mark.icon());
    icon.getStyleClass().add("badge-icon");
    link.setGraphic(icon);
    Tone tone = mark.tone();
    tone.give(link);
    String name = Details.shortened(Words.firstLine(task.task().slug()), LONGEST_NAME);
    int count = PlanInsights.unblocks(task);
    link.setText(
        "%s: %s %s%s"
            .formatted(
                word,
                task.seq(),
                name,
                count == 0 ? "" : ", %s %s".formatted(does, Words.count(count, "task"))));
  }

  /// Selects the blocked task that holds back most, if one is blocked.
  void selectHolding() {
    select(insights() == null ? null : insights().holding());
  }

  /// Selects the ready task that unblocks most, if one is ready.
  void selectNext() {
    select(insights() == null ? null : insights().next());
  }

  private PlanInsights insights() {
    PlanPicture picture = model.picture().get();
    return picture == null ? null : PlanInsights.of(picture);
  }

  private void select(PlanTask task) {
    if (task != null) {
      model.selected().set(task.key());
      model.detail().set(true);
    }
  }
}
