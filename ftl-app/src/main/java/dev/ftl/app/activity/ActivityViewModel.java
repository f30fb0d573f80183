package dev.ftl.app.activity;

import dev.ftl.app.live.Feed;
import dev.ftl.app.live.Following;
import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.PageModel;
import dev.ftl.app.ui.Row;
import dev.ftl.data.campaign.CampaignOverview;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventCount;
import dev.ftl.data.event.EventFilter;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The event log: the newest events that a type and a text let through, how many came in while
/// older ones were read, and the one that is selected.
public final class ActivityViewModel implements Following {

  private static final int CAMPAIGNS = 30;

  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<List<String>> chosen = new SimpleObjectProperty<>();
  private final ObjectProperty<Boolean> problems = new SimpleObjectProperty<>();
  private final ObjectProperty<String> owner = new SimpleObjectProperty<>();
  private final ObjectProperty<Long> campaign = new SimpleObjectProperty<>();
  private final PageModel<Event> events;
  private final Feed<List<EventCount>> types;
  private final Feed<List<String>> owners;
  private final Feed<List<CampaignOverview>> campaigns;
  private final BooleanProperty following = new SimpleBooleanProperty(true);
  private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Event> selected = new ReadOnlyObjectWrapper<>();
  private long newestSeen;

  public ActivityViewModel(Poller live, Settings settings) {
    settings.remember("activity.text", text);
    List<String> known = settings.list("activity.types");
    chosen.set(known.isEmpty() ? null : known);
    chosen.addListener(
        (_, _, now) -> settings.set("activity.types", now == null ? List.of() : now));
    events =
        new PageModel<>(
            live,
            Event::id,
            text,
            limit -> {
              EventFilter filter =
                  new EventFilter(
                      chosen.get(),
                      problems.get() != null,
                      owner.get(),
                      campaign.get(),
                      text.get());
              // Of one worker the claims are all that there is.
              return ftl ->
                  filter.owner() == null
                      ? EventFold.of(ftl.events().page(filter, limit))
                      : ftl.events().page(filter, limit);
            },
            chosen,
            problems,
            owner,
            campaign);
    types = live.feed(ftl -> ftl.events().types());
    owners = live.feed(ftl -> ftl.events().owners());
    campaigns = live.feed(ftl -> ftl.campaigns().page("", CAMPAIGNS).rows());
    following.addListener(_ -> count());
    events.rows().rows().addListener((Observable _) -> change());
    events.selected().addListener(_ -> select());
  }

  private void change() {
    count();
    select();
  }

  /// Ids only grow, so those above the newest that was seen came in later.
  private void count() {
    List<Row<Event>> rows = events.rows().rows();
    if (following.get()) {
      newestSeen = rows.isEmpty() ? 0 : rows.getFirst().value().id();
    }
    unseen.set((int) rows.stream().takeWhile(row -> row.value().id() > newestSeen).count());
  }

  private void select() {
    selected.set(events.entry());
  }

  /// The events, newest first.
  public PageModel<Event> events() {
    return events;
  }

  /// The only types that are shown, or `null` for all.
  public ObjectProperty<List<String>> chosenTypes() {
    return chosen;
  }

  /// `TRUE` to show only what went wrong, `null` to show all.
  public ObjectProperty<Boolean> problems() {
    return problems;
  }

  /// The only worker whose events are shown, or `null` for all.
  ObjectProperty<String> owner() {
    return owner;
  }

  /// The workers to choose from.
  ReadOnlyObjectProperty<List<String>> owners() {
    return owners.answer();
  }

  /// The id of the only campaign whose events are shown, or `null` for all.
  ObjectProperty<Long> campaign() {
    return campaign;
  }

  /// The campaigns to choose from, the newest ones.
  ReadOnlyObjectProperty<List<CampaignOverview>> campaigns() {
    return campaigns.answer();
  }

  /// The types in the log, and how many events of each there are.
  public ReadOnlyObjectProperty<List<EventCount>> types() {
    return types.answer();
  }

  /// The selected event; `null` when none is, or the filters hide it.
  public ReadOnlyObjectProperty<Event> selected() {
    return selected.getReadOnlyProperty();
  }

  /// Whether the newest events are in sight; the view sets it.
  public BooleanProperty following() {
    return following;
  }

  /// How many events have come in since they were not.
  public ReadOnlyIntegerProperty unseen() {
    return unseen.getReadOnlyProperty();
  }

  @Override
  public void activate() {
    events.activate();
    types.activate();
    owners.activate();
    campaigns.activate();
  }

  @Override
  public void deactivate() {
    events.deactivate();
    types.deactivate();
    owners.deactivate();
    campaigns.deactivate();
  }
}
