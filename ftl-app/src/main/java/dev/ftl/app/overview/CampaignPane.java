package dev.ftl.app.overview;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.StateBar;
import dev.ftl.app.ui.StateBar.Part;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.Tone;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.WholeText;
import dev.ftl.data.campaign.CampaignOutcome;
import dev.ftl.data.campaign.CampaignOverview;
import dev.ftl.data.campaign.TaskCounts;
import dev.ftl.data.plan.TaskStatus;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far the active campaign has come: its objective, a bar of its tasks' states, and each
/// state's number. Style class `campaign`.
final class CampaignPane extends VBox {

  private final Label objective = new Label();
  private final Tooltip whole = new WholeText();
  private final StateBar bar = new StateBar();
  private final Figure complete = new Figure(Marks.of(TaskStatus.COMPLETE));
  private final Figure working = new Figure(Marks.of(TaskStatus.IN_PROGRESS));
  private final Figure ready = new Figure(Marks.READY);
  private final Figure blocked = new Figure(Marks.of(TaskStatus.BLOCKED));
  private final Figure unreachable = new Figure(Marks.UNREACHABLE);
  private final Badge outcome = new Badge();
  private final Label summary = new Label();
  private final HBox ended = new HBox(outcome, summary);
  private final TimeLabel elapsed;

  CampaignPane(UiClock clock) {
    getStyleClass().add("campaign");
    objective.getStyleClass().add("campaign-objective");
    objective.setWrapText(true);
    objective.setTooltip(whole);
    objective.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(objective, Priority.ALWAYS);
    elapsed = new TimeLabel(clock);
    elapsed.getStyleClass().add("mono");
    elapsed.setGraphic(new FontIcon(BootstrapIcons.CLOCK));
    elapsed.setMinWidth(USE_PREF_SIZE);
    HBox heading = new HBox(objective, elapsed);
    heading.getStyleClass().add("campaign-heading");
    FlowPane figures = new FlowPane(complete, working, ready, blocked, unreachable);
    figures.getStyleClass().add("figures");
    outcome.setMinWidth(USE_PREF_SIZE);
    summary.getStyleClass().add("muted");
    summary.setWrapText(true);
    ended.getStyleClass().add("campaign-ended");
    ended.managedProperty().bind(ended.visibleProperty());
    bar.setMinHeight(8);
    bar.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(heading, ended, bar, figures);
    setMinHeight(USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
  }

  void show(CampaignProgress campaign) {
    objective(campaign.objective());
    working.setVisible(true);
    ready.setVisible(true);
    bar.show(
        List.of(
            new Part(Marks.of(TaskStatus.COMPLETE), campaign.tasks().complete()),
            new Part(Marks.of(TaskStatus.IN_PROGRESS), campaign.tasks().inProgress()),
            new Part(Marks.of(TaskStatus.BLOCKED), campaign.tasks().blocked()),
            new Part(Marks.UNREACHABLE, campaign.unreachable()),
            new Part(
                Marks.of(TaskStatus.PENDING),
                campaign.tasks().pending() - campaign.unreachable())));
    complete.show(campaign.tasks().complete());
    working.show(campaign.tasks().inProgress());
    ready.show(campaign.ready());
    blocked.show(campaign.tasks().blocked());
    unreachable.show(campaign.unreachable());
    unreachable.setVisible(campaign.unreachable() > 0);
    elapsed.lasted(campaign.createdAt(), null);
    ended.setVisible(false);
  }

  /// Shows a campaign that is over, until another one begins.
  void show(LastCampaign last) {
    CampaignOverview campaign = last.campaign();
    TaskCounts tasks = campaign.tasks();
    objective(campaign.objective());
    bar.show(
        List.of(
            new Part(Marks.of(TaskStatus.COMPLETE), tasks.complete()),
            new Part(Marks.of(TaskStatus.IN_PROGRESS), tasks.inProgress()),
            new Part(Marks.of(TaskStatus.BLOCKED), tasks.blocked()),
            new Part(Marks.of(TaskStatus.PENDING), tasks.pending())));
    complete.show(tasks.complete());
    working.setVisible(false);
    ready.setVisible(false);
    blocked.show(tasks.blocked());
    unreachable.setVisible(false);
    elapsed.ago("ended ", campaign.completedAt());
    outcome.show(Marks.of(Objects.requireNonNullElse(campaign.outcome(), CampaignOutcome.PARTIAL)));
    summary.setText(last.words());
    ended.setVisible(true);
  }

  private void objective(String given) {
    String text = Shown.text(Objects.requireNonNullElse(given, "No objective was given"));
    objective.setText(text);
    whole.setText(text);
  }

  /// How many tasks are in a state.
  private static final class Figure extends VBox {

    private final Mark mark;
    private final Label number = new Label();
    private final Badge badge = new Badge();

    Figure(Mark mark) {
      this.mark = mark;
      getStyleClass().add("figure");
      number.getStyleClass().add("figure-number");
      badge.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(number, badge);
      managedProperty().bind(visibleProperty());
    }

    void show(int count) {
      number.setText(Integer.toString(count));
      badge.show(count == 0 ? new Mark(mark.word(), mark.icon(), Tone.QUIET) : mark);
    }
  }
}
