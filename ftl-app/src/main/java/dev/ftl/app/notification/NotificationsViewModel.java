package dev.ftl.app.notification;

import dev.ftl.app.live.Condition.Health;
import dev.ftl.app.live.Feed;
import dev.ftl.app.live.Poller;
import dev.ftl.app.live.Pulse;
import dev.ftl.app.settings.Settings;
import dev.ftl.data.json.Names;
import dev.ftl.data.watch.Detector;
import dev.ftl.data.watch.News;
import dev.ftl.data.watch.Notable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What somebody is told of, whatever screen they look at. It reads the log of events behind the
/// last one that it has seen, when the database changed, and nothing else.
public final class NotificationsViewModel {

  /// How many are shown at once; the oldest make room.
  static final int MOST = 5;

  /// How many are kept to be read again.
  private static final int MOST_PAST = 200;

  /// A notice that was told.
  ///
  /// @param missed whether another window was looked at
  record Told(Notice notice, Instant at, boolean missed) {}

  private final Map<Kind, BooleanProperty> wanted = new EnumMap<>(Kind.class);
  private final ObservableList<Notice> shown = FXCollections.observableArrayList();
  private final ObservableList<Told> past = FXCollections.observableArrayList();
  private final BooleanProperty looking = new SimpleBooleanProperty(true);
  private final Detector detector = new Detector();
  private final Poller live;
  private final ReadOnlyObjectProperty<Instant> now;

  /// What the detector has seen, for the poller's thread.
  private final AtomicReference<Long> seen = new AtomicReference<>();

  private Consumer<Notice> told = _ -> {};

  /// Begins to follow the database.
  ///
  /// @param now moves on while somebody looks
  public NotificationsViewModel(
      Poller live, Settings settings, ReadOnlyObjectProperty<Instant> now) {
    this.live = live;
    this.now = now;
    for (Kind kind : Kind.values()) {
      BooleanProperty tell = new SimpleBooleanProperty(true);
      settings.remember("notify." + Names.of(kind), tell);
      wanted.put(kind, tell);
    }
    Feed<News> feed = live.feed(ftl -> News.read(ftl, seen.get()));
    feed.answer().addListener((_, _, news) -> see(news));
    feed.activate();
    // Not by invalidation, which is told only once while nobody reads the time.
    now.addListener((_, _, _) -> pass());
  }

  /// Whether somebody wants to be told of that kind.
  public BooleanProperty wanted(Kind kind) {
    return wanted.get(kind);
  }

  /// What is shown, the newest last.
  ObservableList<Notice> shown() {
    return shown;
  }

  /// What has been told since the database is watched, the newest first.
  ObservableList<Told> past() {
    return past;
  }

  /// Whether the window has the focus; the view sets it.
  BooleanProperty looking() {
    return looking;
  }

  /// Who is told besides, of each only once.
  void onTold(Consumer<Notice> other) {
    told = other;
  }

  /// Shows it no more.
  void dismiss(Notice notice) {
    shown.remove(notice);
  }

  /// The newest that is shown, or `null`.
  Notice newest() {
    return shown.isEmpty() ? null : shown.getLast();
  }

  private void see(News news) {
    if (news == null) {
      detector.forget();
      shown.clear();
      past.clear();
    } else {
      tell(detector.see(news, now.get()));
    }
    seen.set(detector.seen());
  }

  /// Lets time pass, as long as what was read is how it is.
  private void pass() {
    Pulse pulse = live.pulse().get();
    if (pulse.condition().health() == Health.LIVE && !pulse.paused()) {
      tell(detector.pass(now.get()));
    }
  }

  private void tell(List<Notable> found) {
    List<Notice> fresh =
        Notice.gathered(Notice.of(found)).stream()
            .filter(it -> wanted.get(it.kind()).get())
            .toList();
    if (fresh.isEmpty()) {
      return;
    }
    fresh.forEach(notice -> past.addFirst(new Told(notice, now.get(), !looking.get())));
    if (past.size() > MOST_PAST) {
      past.remove(MOST_PAST, past.size());
    }
    List<Notice> all = new ArrayList<>(shown);
    all.addAll(fresh);
    List<Notice> gathered = Notice.gathered(all);
    for (Notice notice : gathered) {
      // One that only counts more than it did is not news to somebody who looks elsewhere.
      boolean grown =
          shown.stream().anyMatch(it -> it.kind() == notice.kind() && it.count() > Notice.FEW);
      if (!shown.contains(notice) && !grown) {
        told.accept(notice);
      }
    }
    shown.setAll(gathered.subList(Math.max(0, gathered.size() - MOST), gathered.size()));
  }
}
