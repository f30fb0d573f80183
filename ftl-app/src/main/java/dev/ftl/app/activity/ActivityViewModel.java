package dev.ftl.app.activity;

import dev.ftl.app.live.Feed;
import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.PageModel;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventCount;
import dev.ftl.data.event.EventFilter;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The event log: the newest events that a type and a text let through.
public final class ActivityViewModel {

  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty type = new SimpleStringProperty();
  private final PageModel<Event> events;
  private final Feed<List<EventCount>> types;

  public ActivityViewModel(Poller live, Settings settings) {
    settings.remember("activity.text", text);
    settings.remember("activity.type", type);
    events =
        new PageModel<>(
            live,
            Event::id,
            text,
            limit -> {
              EventFilter filter = new EventFilter(type.get(), text.get());
              return ftl -> ftl.events().page(filter, limit);
            },
            type);
    types = live.feed(ftl -> ftl.events().types());
  }

  /// The events, newest first.
  public PageModel<Event> events() {
    return events;
  }

  /// The only type that is shown, or `null` for all.
  public StringProperty type() {
    return type;
  }

  /// The types in the log, and how many events of each there are.
  public ReadOnlyObjectProperty<List<EventCount>> types() {
    return types.answer();
  }

  /// Begins to follow the database.
  public void activate() {
    events.activate();
    types.activate();
  }

  /// Stops following it.
  public void deactivate() {
    events.deactivate();
    types.deactivate();
  }
}
