package dev.ftl.app.activity;

import dev.ftl.app.shell.Navigator;
import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Clipboards;
import dev.ftl.app.ui.Facts;
import dev.ftl.app.ui.Gap;
import dev.ftl.app.ui.IconButton;
import dev.ftl.app.ui.JsonTree;
import dev.ftl.app.ui.Section;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.Times;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.Timestamps;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// All that is known of an event: when it was exactly, what it is about, and what it carries. Style
/// class `event-detail`.
final class EventDetail extends VBox {

  private final Navigator navigator;
  private final Badge mark = new Badge();
  private final Label line = new Label();
  private final TimeLabel ago;
  private final Label exact = new Label();
  private final Label type = new Label();
  private final Label id = new Label();
  private final Hyperlink about = new Hyperlink();
  private final JsonTree tree = new JsonTree();
  private final Section metadata;
  private Event shown;

  /// @param close is run when the detail is closed
  EventDetail(ObservableValue<Event> event, UiClock clock, Navigator navigator, Runnable close) {
    this.navigator = navigator;
    getStyleClass().add("event-detail");
    ago = new TimeLabel(clock);
    mark.getStyleClass().add("event-mark");
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    type.getStyleClass().add("mono");
    id.getStyleClass().add("mono");
    about.setId("about");
    about.setOnAction(_ -> follow());
    Facts facts =
        new Facts()
            .fact("Happened", ago)
            .fact("Exactly", exact)
            .fact("Type", type)
            .fact("Id", id)
            .fact("About", about);
    exact.setWrapText(true);
    VBox.setVgrow(tree, Priority.ALWAYS);
    metadata = new Section("Metadata", tree).tools(copy());
    VBox.setVgrow(metadata, Priority.ALWAYS);
    IconButton closing = new IconButton(BootstrapIcons.X, "Close  Esc", close);
    closing.setId("close-event");
    HBox first = new HBox(mark, new Gap(), closing);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox heading = new VBox(first, line);
    heading.getStyleClass().add("event-heading");
    getChildren().addAll(heading, facts, metadata);
    event.addListener((_, _, now) -> show(now));
    show(event.getValue());
  }

  private Button copy() {
    Button copy = new Button("Copy as JSON", new FontIcon(BootstrapIcons.CLIPBOARD));
    copy.getStyleClass().addAll("flat", "event-copy");
    copy.setTooltip(new Tooltip("The whole event  c"));
    copy.setFocusTraversable(false);
    copy.setOnAction(_ -> copyEvent());
    return copy;
  }

  private void show(Event event) {
    setVisible(event != null);
    // Times apart, what an event says never changes.
    if (event == null || event.equals(shown)) {
      return;
    }
    shown = event;
    mark.show(EventWords.mark(event));
    line.setText(Shown.text(EventWords.line(event)));
    ago.ago(event.timestamp());
    exact.setText(Times.exact(event.timestamp()));
    type.setText(Shown.text(event.eventType()));
    id.setText(Long.toString(event.id()));
    EventTarget target = EventTarget.of(event);
    about.setText(target == null ? "" : Words.firstLine(target.title()));
    about.setVisited(false);
    about.setVisible(target != null);
    tree.show(null);
    tree.show(event.metadata());
    metadata.setVisible(!event.metadata().isEmpty());
  }

  /// Goes to what the event is about.
  void follow() {
    EventTarget target = shown == null ? null : EventTarget.of(shown);
    if (target != null) {
      navigator.go(target.place(), target.id());
    }
  }

  /// Puts the event on the clipboard, as `ftl event list` prints it.
  void copyEvent() {
    if (shown != null) {
      Clipboards.copy(
          JsonWriter.pretty(
              JsonObject.of("id", shown.id())
                  .with("event_type", shown.eventType())
                  .with("timestamp", Timestamps.format(shown.timestamp()))
                  .with("metadata", shown.metadata())));
    }
  }
}
