package dev.ftl.data.watch;

import dev.ftl.data.Ftl;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Thresholds;
import dev.ftl.data.campaign.CampaignOverview;
import dev.ftl.data.campaign.CascadeStatus;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventType;
import dev.ftl.data.session.SessionFilter;
import dev.ftl.data.session.SessionOverview;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What was logged behind an event, and what it takes to tell of it. Only what the events concern
/// is read, so that a change costs next to nothing when nobody is to be told of it.
///
/// @param newest the id of the newest event
/// @param events oldest first
/// @param sessions the newest ones; `null` when nothing happened to any
/// @param campaigns the newest ones, when one was completed
/// @param comparison of the run that was recorded last with the one before, or `null`
/// @param state of the active campaign, at first and when one of its tasks changed; else `null`
public record News(
    long newest,
    List<Event> events,
    List<SessionOverview> sessions,
    List<CampaignOverview> campaigns,
    Comparison comparison,
    CascadeStatus.State state) {

  static final int EVENTS = 1_000;
  private static final int SESSIONS = 50;
  private static final int CAMPAIGNS = 3;

  private static final Set<EventType> OF_SESSIONS =
      EnumSet.of(EventType.SESSION_CREATED, EventType.EXPLORER_RESULT, EventType.SESSION_CLEARED);

  private static final Set<EventType> OF_TASKS =
      EnumSet.of(EventType.TASK_STATUS, EventType.TASK_RECLAIMED, EventType.PLAN_MERGED);

  /// Whether more was logged than this tells.
  public boolean isCut() {
    return events.size() == EVENTS;
  }

  /// Reads it.
  ///
  /// @param seen the newest event that is known already; `null` at first
  public static News read(Ftl ftl, Long seen) {
    long newest = ftl.events().newestId();
    // Another database has taken the place of the one that was seen.
    if (seen == null || newest < seen) {
      return new News(newest, List.of(), sessions(ftl), List.of(), null, state(ftl));
    }
    List<Event> events = newest == seen ? List.of() : ftl.events().after(seen, EVENTS);
    return new News(
        events.isEmpty() ? newest : events.getLast().id(),
        events,
        hasAny(events, OF_SESSIONS) ? sessions(ftl) : null,
        has(events, EventType.CAMPAIGN_COMPLETED)
            ? ftl.campaigns().page(null, CAMPAIGNS).rows()
            : List.of(),
        comparison(ftl, events),
        hasAny(events, OF_TASKS) ? state(ftl) : null);
  }

  private static boolean hasAny(List<Event> events, Set<EventType> types) {
    return types.stream().anyMatch(type -> has(events, type));
  }

  private static boolean has(List<Event> events, EventType type) {
    return events.stream().anyMatch(event -> event.isOf(type));
  }

  private static CascadeStatus.State state(Ftl ftl) {
    return ftl.taskBoard().cascade().state();
  }

  static List<SessionOverview> sessions(Ftl ftl) {
    return ftl.sessions().page(new SessionFilter(null, null), SESSIONS).rows();
  }

  private static Comparison comparison(Ftl ftl, List<Event> events) {
    String run =
        events.reversed().stream()
            .filter(event -> event.isOf(EventType.BENCHMARK_RUN))
            .map(event -> event.metadata().text("run_id"))
            .findFirst()
            .orElse(null);
    String before = run == null ? null : ftl.benchmarks().before(run);
    return before == null ? null : ftl.benchmarks().compare(before, run, Thresholds.USUAL);
  }
}
