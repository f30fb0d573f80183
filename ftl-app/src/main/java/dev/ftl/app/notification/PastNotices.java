package dev.ftl.app.notification;

import dev.ftl.app.notification.NotificationsViewModel.Told;
import dev.ftl.app.shell.Navigator;
import dev.ftl.app.shell.Overlays;
import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.Gap;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What has been told, the newest first, and which of it while another window was looked at. Style
/// class `past-notices`.
final class PastNotices extends VBox {

  private final NotificationsViewModel model;
  private final UiClock clock;
  private final Overlays overlays;
  private final Navigator navigator;
  private final Label missed = new Label();
  private final ListView<Told> list;

  PastNotices(NotificationsViewModel model, UiClock clock, Overlays overlays, Navigator navigator) {
    this.model = model;
    this.clock = clock;
    this.overlays = overlays;
    this.navigator = navigator;
    getStyleClass().add("past-notices");
    list = new ListView<>(model.past());
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(new EmptyState(BootstrapIcons.BELL, "No notifications yet", null));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open(list.getSelectionModel().getSelectedItem());
            event.consume();
          } else if (event.getCode() == KeyCode.F8) {
            overlays.close();
            event.consume();
          }
        });
    Label title = new Label("Notifications");
    title.getStyleClass().add("section-title");
    missed.getStyleClass().add("muted");
    HBox heading = new HBox(title, missed);
    heading.setAlignment(Pos.BASELINE_LEFT);
    heading.getStyleClass().add("past-notices-heading");
    getChildren().addAll(heading, list);
  }

  /// Opens the list, or closes it when it is open.
  void toggle() {
    if (overlays.shows(this)) {
      overlays.close();
      return;
    }
    long count = model.past().stream().filter(Told::missed).count();
    missed.setText(count == 0 ? "" : Words.grouped(count) + " while you were away");
    overlays.open(this, list, () -> {});
    list.getSelectionModel().selectFirst();
  }

  private void open(Told told) {
    if (told != null) {
      overlays.close();
      navigator.go(told.notice().kind().place(), told.notice().id());
    }
  }

  private final class Cell extends ListCell<Told> {

    private final Badge kind = new Badge();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label away = new Label("missed");
    private final TimeLabel at = new TimeLabel(clock);
    private final VBox content;

    Cell() {
      text.getStyleClass().add("muted");
      away.getStyleClass().add("missed");
      away.setMinWidth(USE_PREF_SIZE);
      at.setMinWidth(USE_PREF_SIZE);
      kind.setMinWidth(USE_PREF_SIZE);
      HBox first = new HBox(10, kind, title, new Gap(), away, at);
      first.setAlignment(Pos.CENTER_LEFT);
      content = new VBox(2, first, text);
      setPrefWidth(0);
      setOnMouseClicked(_ -> open(getItem()));
    }

    @Override
    protected void updateItem(Told told, boolean empty) {
      super.updateItem(told, empty);
      setGraphic(empty ? null : content);
      if (!empty) {
        kind.show(told.notice().kind().mark());
        title.setText(Words.firstLine(told.notice().title()));
        text.setText(Words.firstLine(told.notice().text()));
        away.setVisible(told.missed());
        at.ago(told.at());
      }
    }
  }
}
