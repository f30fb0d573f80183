package dev.ftl.app.benchmark;

import dev.ftl.app.Dashboard;
import dev.ftl.app.live.Feed;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How long after an [Agent] logged its events they are in the picture: from before its commit, in
/// its own process, until the dashboard has laid out what it read. Used by the user interface's
/// thread.
final class Latency {

  private static final int NEWEST = 100;

  private final Set<Long> seen = new HashSet<>();
  private final List<Long> pending = new ArrayList<>();
  private final List<Double> millis = new ArrayList<>();

  /// Measures this dashboard from now on.
  Latency(Dashboard dashboard) {
    Feed<List<Event>> feed =
        dashboard.live().feed(ftl -> ftl.events().list(null, Agent.TYPE, NEWEST));
    feed.answer().addListener((_, _, events) -> take(events));
    feed.activate();
    dashboard.scene().addPostLayoutPulseListener(this::shown);
  }

  private void take(List<Event> events) {
    for (Event event : events) {
      if (seen.add(event.id()) && event.metadata().get("at") instanceof Json.Num(Number at)) {
        pending.add(at.longValue());
      }
    }
  }

  private void shown() {
    long now = Agent.micros();
    pending.forEach(at -> millis.add((now - at) / 1_000.0));
    pending.clear();
  }

  /// A duration in milliseconds for each event that was shown.
  List<Double> millis() {
    return List.copyOf(millis);
  }
}
