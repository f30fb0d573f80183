package dev.ftl.app.workspace;

import dev.ftl.app.ui.PageModel;
import dev.ftl.app.ui.RowCards;
import dev.ftl.app.ui.SearchField;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.UiClock;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.campaign.CampaignOverview;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says whose workspaces are shown, and lets another campaign be searched for and chosen. Style
/// class `campaign-chooser`.
final class CampaignChooser extends Button {

  private static final double WIDTH = 460;
  private static final double HEIGHT = 420;
  private static final double LEAST = 160;

  private final WorkspacesViewModel model;
  private final Popup popup = new Popup();
  private final SearchField search;

  CampaignChooser(WorkspacesViewModel model, UiClock clock) {
    this.model = model;
    getStyleClass().add("campaign-chooser");
    setId("campaign");
    setFocusTraversable(false);
    setTextOverrun(OverrunStyle.ELLIPSIS);
    setMinWidth(LEAST);
    setMaxWidth(WIDTH);
    setMnemonicParsing(false);
    setGraphic(new FontIcon(BootstrapIcons.CHEVRON_EXPAND));
    PageModel<CampaignOverview> campaigns = model.campaigns();
    Label nothing = new Label("No campaign matches");
    nothing.getStyleClass().add("muted");
    RowCards<CampaignOverview> list =
        new RowCards<>(campaigns, CampaignCell.HEIGHT, () -> new CampaignCell(clock), nothing);
    list.setId("campaigns");
    list.onOpen(() -> choose(new Scope.One((Long) campaigns.selected().get())));
    search = new SearchField("Search campaigns by objective or id", campaigns.text(), list);
    search.setMaxWidth(Double.MAX_VALUE);
    HBox others =
        new HBox(
            other("Current campaign", new Scope.Current()),
            other("All campaigns", new Scope.All()));
    others.getStyleClass().add("campaign-others");
    VBox content = new VBox(search, others, list);
    VBox.setVgrow(list, Priority.ALWAYS);
    content.getStyleClass().add("campaign-popup");
    content.setPrefSize(WIDTH, HEIGHT);
    popup.getContent().add(content);
    popup.setAutoHide(true);
    popup.setOnHidden(_ -> campaigns.deactivate());
    content.addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
    setOnAction(_ -> open());
    model.board().addListener(_ -> name());
    model.scope().addListener(_ -> name());
    name();
  }

  private Button other(String title, Scope scope) {
    Button button = new Button(title);
    button.getStyleClass().add("flat");
    button.setOnAction(_ -> choose(scope));
    return button;
  }

  private void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      popup.hide();
      event.consume();
    }
  }

  private void choose(Scope scope) {
    popup.hide();
    model.choose(scope);
  }

  private void name() {
    Board board = model.board().get();
    Campaign campaign = board == null ? null : board.campaign();
    if (model.scope().get() instanceof Scope.All) {
      setText("All campaigns");
    } else if (campaign == null) {
      setText("No campaign");
    } else {
      setText(
          campaign.id() + "  " + Shown.text(Objects.requireNonNullElse(campaign.objective(), "")));
    }
  }

  /// Shows the campaigns to choose from.
  void open() {
    Board board = model.board().get();
    PageModel<CampaignOverview> campaigns = model.campaigns();
    campaigns.text().set("");
    campaigns.activate();
    if (board != null && board.campaign() != null) {
      campaigns.open(board.campaign().id());
    }
    Bounds place = localToScreen(getBoundsInLocal());
    popup.show(this, place.getMinX(), place.getMaxY() + 4);
    search.requestFocus();
  }
}
