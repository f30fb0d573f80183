package dev.ftl.app.overview;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.QuorumGauge;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.WholeText;
import dev.ftl.app.ui.Words;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of a card: its state, what it is about, and since when. Enter or a click opens it. Style
/// class `overview-entry`.
final class EntryRow extends HBox {

  static final double HEIGHT = 30;

  private static final double DETAIL_LINE = 17;
  private static final int LONG_DETAIL = 56;
  private static final double GAUGE = 64;
  private static final double SINCE = 74;

  private final Badge state = new Badge();
  private final Label title = new Label();
  private final Label detail = new Label();
  private final QuorumGauge gauge = new QuorumGauge();
  private final TimeLabel since;
  private final Tooltip whole = new WholeText();
  private Entry entry;

  /// A line of nothing yet.
  ///
  /// @param stateWidth how wide the state is; 0 for its icon alone
  /// @param explaining whether the detail has lines of its own
  EntryRow(double stateWidth, boolean explaining, UiClock clock, Consumer<Entry> open) {
    since = new TimeLabel(clock);
    getStyleClass().add("overview-entry");
    setAlignment(explaining ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
    setFocusTraversable(false);
    if (explaining) {
      state.setMinHeight(HEIGHT);
      since.setMinHeight(HEIGHT);
      detail.setWrapText(true);
      detail.setAlignment(Pos.TOP_LEFT);
    }
    if (stateWidth > 0) {
      state.setMinWidth(stateWidth);
      state.setMaxWidth(stateWidth);
    } else {
      state.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      title.getStyleClass().add("mono");
    }
    detail.getStyleClass().add("muted");
    EntryTexts texts = new EntryTexts(title, detail, explaining);
    HBox.setHgrow(texts, Priority.ALWAYS);
    gauge.setMinSize(GAUGE, 14);
    gauge.setMaxSize(GAUGE, 14);
    since.setMinWidth(SINCE);
    since.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(state, texts, gauge, since);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            open.accept(entry);
            event.consume();
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open.accept(entry);
            event.consume();
          }
        });
  }

  /// How high the line of an entry is: details that have lines of their own have two at most.
  static double height(Entry entry, boolean explaining) {
    String detail = explaining ? entry.detail() : "";
    return HEIGHT
        + (detail.isEmpty() ? 0 : detail.length() <= LONG_DETAIL ? DETAIL_LINE : 2 * DETAIL_LINE);
  }

  /// What it shows.
  Entry entry() {
    return entry;
  }

  void show(Entry fresh) {
    if (fresh.equals(entry)) {
      return;
    }
    entry = fresh;
    state.show(fresh.mark());
    title.setText(Words.firstLine(fresh.title()));
    detail.setText(Words.firstLine(fresh.detail()));
    gauge.setVisible(fresh.modes() != null);
    gauge.setManaged(fresh.modes() != null);
    if (fresh.modes() != null) {
      gauge.show(fresh.modes());
    }
    if (fresh.since() == null) {
      since.clear();
    } else {
      since.ago(fresh.since());
    }
    whole.setText(
        Shown.text(
            fresh.detail().isEmpty() ? fresh.title() : fresh.title() + "\n" + fresh.detail()));
    title.setTooltip(whole);
    detail.setTooltip(whole);
    setAccessibleText(Shown.text(fresh.mark().word() + ": " + whole.getText()));
  }
}
