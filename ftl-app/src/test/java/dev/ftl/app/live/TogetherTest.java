package dev.ftl.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.benchmark.Agent;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventFilter;
import dev.ftl.data.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Agents in processes of their own and two dashboards, all on one database: nobody is ever told
/// that it is locked, and what is committed is shown within an interval.
///
/// It takes some seconds, or as many as `-Dtogether.seconds=600` says.
class TogetherTest extends LiveTest {

  private static final Duration INTERVAL = Poller.INTERVAL;
  private static final int AGENTS = 2;

  private final Set<Long> seen = new HashSet<>();
  private final List<Long> delays = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();

  private Poller watching() {
    return onScreen(
        () -> {
          Poller poller = new Poller(screen);
          poller.every(INTERVAL);
          Feed<List<Event>> feed = poller.feed(ftl -> ftl.events().list(null, Agent.TYPE, 200));
          feed.answer().addListener((_, _, events) -> take(events));
          feed.activate();
          poller.pulse().addListener((_, _, pulse) -> conditions.add(pulse.condition()));
          poller.watch(database());
          return poller;
        });
  }

  private void take(List<Event> events) {
    for (Event event : events) {
      if (event.metadata().get("at") instanceof Json.Num(Number at) && seen.add(event.id())) {
        delays.add((Agent.micros() - at.longValue()) / 1_000);
      }
    }
  }

  @Test
  void nobodyIsLockedOut() throws Exception {
    Duration time = Duration.ofSeconds(Integer.getInteger("together.seconds", 6));
    agent().database().create();
    Poller one = watching();
    Poller other = watching();
    List<Process> agents = new ArrayList<>();
    for (int i = 0; i < AGENTS; i++) {
      agents.add(Agent.start(database(), time, Duration.ofMillis(30)));
    }

    for (Process agent : agents) {
      assertThat(agent.waitFor()).isZero();
    }

    int written =
        agent().events().page(new EventFilter(List.of(Agent.TYPE), false, null), 1).total();
    until(() -> onScreen(seen::size) == written);
    onScreen(one::close);
    onScreen(other::close);
    assertThat(conditions).containsOnly(Condition.CONNECTING, Condition.LIVE);
    assertThat(thrown).isEmpty();
    List<Long> sorted = delays.stream().sorted().toList();
    System.err.printf(
        "%d commits shown after %d ms (median), %d ms (p99), %d ms at most%n",
        written, at(sorted, 0.5), at(sorted, 0.99), sorted.getLast());
    assertThat(at(sorted, 0.5)).isLessThan(INTERVAL.plusMillis(200).toMillis());
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
