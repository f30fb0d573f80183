package dev.ftl.app.workspace;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Gap;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.UiClock;
import dev.ftl.data.campaign.CampaignOutcome;
import dev.ftl.data.campaign.CampaignOverview;
import dev.ftl.data.campaign.CampaignStatus;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A campaign to choose.
final class CampaignCell extends ListCell<Row<CampaignOverview>> {

  static final double HEIGHT = 66;

  private final Label objective = new Label();
  private final Label id = new Label();
  private final Badge state = new Badge();
  private final Label tasks = new Label();
  private final TimeLabel time;
  private final VBox content;
  private final ChangeListener<CampaignOverview> change = (_, _, now) -> show(now);
  private Row<CampaignOverview> row;

  CampaignCell(UiClock clock) {
    time = new TimeLabel(clock);
    id.getStyleClass().addAll("mono", "muted");
    tasks.getStyleClass().add("muted");
    for (Label whole : new Label[] {id, state, tasks, time}) {
      whole.setMinWidth(USE_PREF_SIZE);
    }
    HBox second = new HBox(id, state, tasks, new Gap(), time);
    second.setAlignment(Pos.CENTER_LEFT);
    second.getStyleClass().add("campaign-facts");
    content = new VBox(objective, second);
    content.getStyleClass().add("campaign-card");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Row<CampaignOverview> item, boolean empty) {
    super.updateItem(item, empty);
    if (row != null) {
      row.valueProperty().removeListener(change);
    }
    row = empty ? null : item;
    setGraphic(row == null ? null : content);
    if (row != null) {
      row.valueProperty().addListener(change);
      show(row.value());
    }
  }

  private void show(CampaignOverview campaign) {
    objective.setText(Shown.text(Objects.requireNonNullElse(campaign.objective(), "")));
    id.setText(Long.toString(campaign.id()));
    boolean active = campaign.status() == CampaignStatus.ACTIVE;
    state.show(
        Marks.of(
            active
                ? null
                : Objects.requireNonNullElse(campaign.outcome(), CampaignOutcome.PARTIAL)));
    tasks.setText(
        "%d of %d tasks".formatted(campaign.tasks().complete(), campaign.tasks().total()));
    time.ago(campaign.createdAt());
  }
}
