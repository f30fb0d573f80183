package dev.ftl.app.session;

import dev.ftl.app.live.Feed;
import dev.ftl.app.live.Following;
import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.PageModel;
import dev.ftl.app.ui.Row;
import dev.ftl.data.Ftl;
import dev.ftl.data.Page;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.session.ModeArrival;
import dev.ftl.data.session.QuorumState;
import dev.ftl.data.session.SessionDetail;
import dev.ftl.data.session.SessionFilter;
import dev.ftl.data.session.SessionOverview;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The sessions that a text and a state of the quorum let through, and all that is known of the
/// selected one.
public final class SessionsViewModel implements Following {

  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<QuorumState> quorum = new SimpleObjectProperty<>();
  private final PageModel<SessionEntry> sessions;
  private final Feed<SessionDetail> detail;
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.STRUCTURE);
  private final ObjectBinding<Json> content;

  /// Nothing is read yet.
  ///
  /// @param now the time, by which a quorum fails
  public SessionsViewModel(Poller live, Settings settings, ObservableValue<Instant> now) {
    settings.remember("sessions.text", text);
    settings.remember("sessions.quorum", QuorumState.class, quorum);
    settings.remember("sessions.part", Part.class, part);
    sessions = new PageModel<>(live, entry -> entry.session().id(), text, this::question, quorum);
    detail = live.feed(_ -> null);
    content =
        Bindings.createObjectBinding(
            () -> detail().get() == null ? null : part.get().content(detail().get()),
            detail(),
            part);
    sessions.selected().addListener((_, _, id) -> detail.ask(detailOf(id)));
    sessions.rows().rows().addListener((Observable _) -> selectNewest());
    sessions.read().addListener((_, _, read) -> forget(!read));
    now.addListener((_, _, instant) -> grow(instant));
  }

  private Function<Ftl, Page<SessionEntry>> question(int limit) {
    SessionFilter filter = new SessionFilter(text.get(), quorum.get());
    return ftl -> {
      Page<SessionOverview> page = ftl.sessions().page(filter, limit);
      Instant moment = Timestamps.now();
      Map<String, List<ModeArrival>> arrivals =
          ftl.sessions().arrivals(page.rows().stream().map(SessionOverview::id).toList()).stream()
              .collect(Collectors.groupingBy(ModeArrival::sessionId));
      return new Page<>(
          page.rows().stream()
              .map(
                  session ->
                      SessionEntry.of(
                          session, arrivals.getOrDefault(session.id(), List.of()), moment))
              .toList(),
          page.total());
    };
  }

  private static Function<Ftl, SessionDetail> detailOf(Object id) {
    return id == null ? _ -> null : ftl -> ftl.sessions().detail((String) id);
  }

  /// A reader who has chosen none sees the newest.
  private void selectNewest() {
    if (sessions.selected().get() == null && !sessions.rows().rows().isEmpty()) {
      sessions.selected().set(sessions.rows().rows().getFirst().key());
    }
  }

  /// In another database the same id would be another session.
  private void forget(boolean all) {
    if (all) {
      sessions.selected().set(null);
    }
  }

  /// A quorum fails by itself when its time is over.
  private void grow(Instant instant) {
    if (sessions.rows().rows().stream().map(Row::value).anyMatch(row -> row.outdated(instant))) {
      sessions.readAgain();
    }
  }

  /// The sessions, newest first.
  public PageModel<SessionEntry> sessions() {
    return sessions;
  }

  /// The only state of the quorum that is shown, or `null` for all.
  public ObjectProperty<QuorumState> quorum() {
    return quorum;
  }

  /// All that is known of the selected session; `null` while there is none.
  public ReadOnlyObjectProperty<SessionDetail> detail() {
    return detail.answer();
  }

  /// The part of the session whose content is shown.
  public ObjectProperty<Part> part() {
    return part;
  }

  /// What that part holds; `null` while it holds nothing.
  public ObservableValue<Json> content() {
    return content;
  }

  @Override
  public void activate() {
    sessions.activate();
    detail.activate();
  }

  @Override
  public void deactivate() {
    sessions.deactivate();
    detail.deactivate();
  }
}
