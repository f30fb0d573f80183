package dev.ftl.app.overview;

import dev.ftl.app.benchmark.BenchmarkSummary;
import dev.ftl.app.benchmark.WhenRecorded;
import dev.ftl.app.live.Feed;
import dev.ftl.app.live.Following;
import dev.ftl.app.live.Poller;
import dev.ftl.app.session.SessionEntry;
import dev.ftl.app.settings.Settings;
import dev.ftl.data.attention.Attention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

/// What runs now, and what somebody should look at, in lines.
public final class OverviewViewModel implements Following {

  /// How old an answer may be while nothing is written: what has stalled shows only by the time
  /// that passes.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Feed<Overview> overview;
  private final Feed<List<Attention>> regressions;
  private final Feed<BenchmarkSummary> benchmark;
  private final ObservableValue<List<Entry>> working;
  private final ObservableValue<List<Entry>> sessions;
  private final ObservableValue<List<Entry>> attention;
  private final ObservableValue<List<Entry>> events;

  private Instant asked;

  /// Nothing is read yet.
  ///
  /// @param now the time, by which a quorum fails
  public OverviewViewModel(Poller live, Settings settings, ObservableValue<Instant> now) {
    asked = now.getValue();
    overview = live.feed(Overview::read);
    regressions = live.feed(new WhenRecorded<>(ftl -> ftl.attention().regressions()));
    benchmark = live.feed(BenchmarkSummary.question(settings, () -> live.pulse().get().file()));
    working =
        lines(
            shown -> shown.campaign() == null ? List.of() : shown.campaign().working(), Entry::of);
    sessions = lines(Overview::sessions, Entry::of);
    events = lines(Overview::events, Entry::of);
    attention =
        Bindings.createObjectBinding(this::attentionLines, overview.answer(), regressions.answer());
    now.addListener((_, _, instant) -> grow(instant));
  }

  private <T> ObservableValue<List<Entry>> lines(
      Function<Overview, List<T>> part, Function<T, Entry> line) {
    return overview
        .answer()
        .map(shown -> part.apply(shown).stream().map(line).toList())
        .orElse(List.of());
  }

  private List<Entry> attentionLines() {
    Overview shown = overview.answer().get();
    List<Attention> worse = regressions.answer().get();
    return Stream.concat(
            worse == null ? Stream.empty() : worse.stream(),
            shown == null ? Stream.empty() : shown.attention().stream())
        .map(Entry::of)
        .toList();
  }

  /// Some things change by themselves when their time is over.
  private void grow(Instant instant) {
    Overview shown = overview.answer().get();
    boolean old = asked.plus(PATIENCE).isBefore(instant);
    if (shown != null && (old || shown.outdated(instant))) {
      asked = instant;
      overview.askAgain();
    }
  }

  /// All that was read; `null` before the first time.
  ReadOnlyObjectProperty<Overview> overview() {
    return overview.answer();
  }

  /// Who works on which task of the active campaign.
  ObservableValue<List<Entry>> working() {
    return working;
  }

  /// The newest sessions, those that still expect answers first.
  ObservableValue<List<Entry>> sessions() {
    return sessions;
  }

  /// How many sessions still expect answers at that moment.
  int live(Instant now) {
    Overview shown = overview.answer().get();
    return shown == null
        ? 0
        : (int)
            shown.sessions().stream()
                .map(SessionEntry::session)
                .filter(session -> session.live(now))
                .count();
  }

  /// What somebody should look at.
  ObservableValue<List<Entry>> attention() {
    return attention;
  }

  /// The newest benchmark run against its baseline; `null` when there are no two runs.
  ObservableValue<BenchmarkSummary> benchmark() {
    return benchmark.answer();
  }

  /// What happened last.
  ObservableValue<List<Entry>> events() {
    return events;
  }

  @Override
  public void activate() {
    overview.activate();
    regressions.activate();
    benchmark.activate();
  }

  @Override
  public void deactivate() {
    overview.deactivate();
    regressions.deactivate();
    benchmark.deactivate();
  }
}
