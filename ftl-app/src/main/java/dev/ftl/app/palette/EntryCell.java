package dev.ftl.app.palette;

import dev.ftl.app.shell.KeyCaps;
import dev.ftl.app.ui.Gap;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.UiClock;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the palette: what it is, its name and id, its kind, and when it began or its keys.
final class EntryCell extends ListCell<Entry> {

  private static final double END = 84;
  private static final double LONGEST_ID = 220;

  private final FontIcon icon = new FontIcon();
  private final Label title = new Label();
  private final Label id = new Label();
  private final Label kind = new Label();
  private final Label state = new Label();
  private final FontIcon stateIcon = new FontIcon(BootstrapIcons.SQUARE);
  private final TimeLabel time;
  private final KeyCaps keys = new KeyCaps();
  private final HBox line;

  EntryCell(UiClock clock, Consumer<Entry> choose) {
    time = new TimeLabel(clock);
    id.getStyleClass().addAll("mono", "muted");
    kind.getStyleClass().add("palette-kind");
    StackPane end =
        new StackPane(time, keys) {
          @Override
          protected double computeMinWidth(double height) {
            return Math.max(END, prefWidth(height));
          }
        };
    end.setAlignment(Pos.CENTER_RIGHT);
    for (Region whole : new Region[] {kind, state}) {
      whole.setMinWidth(Region.USE_PREF_SIZE);
    }
    title.setMinWidth(0);
    id.setMinWidth(0);
    id.setMaxWidth(LONGEST_ID);
    state.setGraphic(stateIcon);
    line = new HBox(icon, title, id, new Gap(), state, kind, end);
    line.getStyleClass().add("palette-line");
    line.setAlignment(Pos.CENTER_LEFT);
    // A long title is cut, so that the line ends where the list does.
    setPrefWidth(0);
    setOnMouseClicked(
        event -> {
          if (!isEmpty()) {
            choose.accept(getItem());
            event.consume();
          }
        });
  }

  @Override
  protected void updateItem(Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    setGraphic(empty ? null : line);
    if (empty) {
      return;
    }
    icon.setIconCode(entry.icon());
    title.setText(Shown.text(entry.title()));
    show(id, entry.id().equals(entry.title()) ? "" : entry.id());
    kind.setText(entry.kind());
    keys.show(entry.shortcuts());
    state.setVisible(entry.on() != null);
    state.setManaged(entry.on() != null);
    if (entry.on() != null) {
      state.setText(entry.on() ? "On" : "Off");
      stateIcon.setIconCode(entry.on() ? BootstrapIcons.CHECK_SQUARE : BootstrapIcons.SQUARE);
    }
    if (entry.time() == null) {
      time.clear();
    } else {
      time.ago(entry.time());
    }
  }

  private static void show(Label label, String text) {
    label.setText(Shown.text(text));
    label.setManaged(!text.isEmpty());
  }
}
