package dev.ftl.app.workspace;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Gap;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.StateBar;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.campaign.CampaignOutcome;
import dev.ftl.data.campaign.CampaignStatus;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// How far the campaign has come, in a line above its columns. Style class `board-header`.
final class BoardHeader extends HBox {

  private final StateBar bar = new StateBar();
  private final Label words = new Label();
  private final Label percent = new Label();
  private final Label next = new Label();
  private final Badge state = new Badge();
  private final TimeLabel time;

  BoardHeader(WorkspacesViewModel model, UiClock clock) {
    getStyleClass().add("board-header");
    setAlignment(Pos.CENTER_LEFT);
    time = new TimeLabel(clock);
    percent.getStyleClass().add("muted");
    bar.setPrefWidth(240);
    for (Label label : new Label[] {words, percent, state, time}) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    words.setId("progress");
    next.getStyleClass().add("muted");
    next.setMinWidth(0);
    getChildren().addAll(bar, words, percent, next, new Gap(), state, time);
    model.board().addListener((_, _, now) -> show(now));
    show(model.board().get());
  }

  private void show(Board board) {
    setVisible(board != null && board.counts().total() > 0);
    if (board == null) {
      return;
    }
    Board.Progress progress = board.progress();
    bar.show(progress.parts());
    percent.setText(progress.percent() + " %");
    words.setText(
        "%s of %s %s complete"
            .formatted(
                Words.grouped(progress.complete()),
                Words.grouped(progress.total()),
                progress.noun()));
    next.setText(board.next());
    showTime(board.campaign());
  }

  private void showTime(Campaign campaign) {
    if (campaign == null) {
      time.clear();
      state.show(null);
    } else if (campaign.status() == CampaignStatus.ACTIVE) {
      time.lasted("for ", campaign.createdAt(), null);
      state.show(Marks.of((CampaignOutcome) null));
    } else {
      if (campaign.completedAt() == null) {
        time.clear();
      } else {
        time.lasted("took ", campaign.createdAt(), campaign.completedAt());
      }
      state.show(Marks.of(CampaignOutcome.of(campaign.taskList())));
    }
  }
}
