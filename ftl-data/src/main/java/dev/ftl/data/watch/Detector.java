package dev.ftl.data.watch;

import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import dev.ftl.data.campaign.CampaignOverview;
import dev.ftl.data.campaign.CascadeStatus;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.session.ModeStatuses;
import dev.ftl.data.session.QuorumState;
import dev.ftl.data.session.SessionOverview;
import dev.ftl.data.watch.Notable.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Tells what is new to somebody who has been watching a database. What it held when the watching
/// began is not.
public final class Detector {

  private final Map<String, QuorumState> quorums = new HashMap<>();
  private List<SessionOverview> sessions = List.of();
  private Long seen;
  private Instant began;
  private String worse;
  private boolean stuck;

  /// The event that was seen last, if it was: what follows it may be part of the same change.
  private Event last;

  /// The newest event that was seen; `null` before the first look.
  public Long seen() {
    return seen;
  }

  /// Begins anew, with whatever is read next.
  public void forget() {
    seen = null;
  }

  /// Begins behind an event of the past: what was logged since is told as if it happened now.
  ///
  /// @param event its id
  /// @param at the event itself, or `null` when there is none of that id
  /// @param past what was logged of explorers up to that event, oldest first
  /// @param since what was logged of them after it
  /// @param present the newest sessions as they are now
  public void beginBehind(
      long event,
      Event at,
      List<Event> past,
      List<Event> since,
      List<SessionOverview> present,
      Instant now) {
    begin(new News(event, List.of(), present, List.of(), null, null), now);
    last = at;
    began = Instant.EPOCH;
    Set<String> changed = new HashSet<>();
    since.forEach(each -> changed.add(each.metadata().text("session_id")));
    Map<String, Set<String>> answered = new HashMap<>();
    for (Event each : past) {
      Set<String> modes =
          answered.computeIfAbsent(each.metadata().text("session_id", ""), _ -> new HashSet<>());
      if (each.isOf(EventType.SESSION_CLEARED)) {
        modes.clear();
      } else if (each.metadata().has("mode")) {
        modes.add(each.metadata().text("mode"));
      }
    }
    for (String id : changed) {
      int modes = answered.getOrDefault(id, Set.of()).size();
      quorums.put(id, modes >= ModeStatuses.QUORUM ? QuorumState.MET : QuorumState.WAITING);
    }
  }

  /// What is worth telling of what was read.
  public List<Notable> see(News news, Instant now) {
    if (seen == null || news.newest() < seen) {
      begin(news, now);
      return List.of();
    }
    List<Notable> found = new ArrayList<>();
    Set<String> blocked = new HashSet<>();
    if (last != null && last.isOf(EventType.WORKSPACE_BLOCKED)) {
      blocked.add(task(last));
    }
    for (Event event : news.events()) {
      if (event.isOf(EventType.WORKSPACE_BLOCKED)) {
        blocked.add(task(event));
      }
    }
    for (Event event : news.events()) {
      // What is read twice, because it was read before this was told, is told once.
      if (event.id() > seen) {
        add(found, event, news.campaigns(), blocked);
      }
    }
    seen = news.newest();
    last = news.events().isEmpty() ? null : news.events().getLast();
    if (news.sessions() != null) {
      sessions = news.sessions();
    }
    found.addAll(pass(now));
    add(found, news.comparison());
    add(found, news.state(), news.events());
    return found;
  }

  private void begin(News news, Instant now) {
    seen = news.newest();
    last = null;
    began = now;
    worse = null;
    stuck = news.state() == CascadeStatus.State.STUCK;
    sessions = news.sessions();
    quorums.clear();
    sessions.forEach(session -> quorums.put(session.id(), session.quorum(now)));
  }

  /// What has become of the sessions by now: a quorum fails by nothing happening.
  public List<Notable> pass(Instant now) {
    List<Notable> found = new ArrayList<>();
    for (SessionOverview session : sessions) {
      QuorumState state = session.quorum(now);
      QuorumState before = quorums.put(session.id(), state);
      boolean young = session.createdAt() != null && !session.createdAt().isBefore(began);
      if (state != before && (before != null || young)) {
        add(found, session, state);
      }
    }
    return found;
  }

  private static void add(List<Notable> found, SessionOverview session, QuorumState state) {
    String objective = Objects.requireNonNullElse(session.objective(), "Session " + session.id());
    String title =
        switch (state) {
          case MET -> "Quorum met: ";
          case FAILED -> "Quorum failed: ";
          case WAITING -> null;
        };
    if (title != null) {
      Kind kind = state == QuorumState.MET ? Kind.QUORUM_MET : Kind.QUORUM_FAILED;
      String answers = session.modes().completed().size() + " of " + ExplorerMode.values().length;
      found.add(Notable.of(kind, session.id(), title + answers, objective, session.id(), null));
    }
  }

  private static void add(
      List<Notable> found, Event event, List<CampaignOverview> campaigns, Set<String> blocked) {
    JsonObject about = event.metadata();
    if (event.isOf(EventType.WORKSPACE_BLOCKED)) {
      String name = about.text("workspace_id", "A workspace");
      String id = Objects.toString(about.number("id"), null);
      found.add(
          Notable.of(
              Kind.WORKSPACE_BLOCKED, name, name + " is blocked", about.text("reason"), id, event));
    } else if (event.isOf(EventType.CAMPAIGN_COMPLETED)) {
      long id = about.number("campaign_id") == null ? 0 : about.number("campaign_id").longValue();
      String objective =
          campaigns.stream()
              .filter(campaign -> campaign.id() == id)
              .map(CampaignOverview::objective)
              .findFirst()
              .orElse("");
      String name = "Campaign " + id;
      String title = name + " is " + about.text("outcome", "done");
      found.add(Notable.of(Kind.CAMPAIGN_DONE, name, title, objective, "" + id, event));
    } else if (event.isOf(EventType.TASK_RECLAIMED)) {
      found.add(claimed(event, "taken over from " + about.text("reclaimed_from", "its owner")));
    } else if (event.isOf(EventType.TASK_STATUS)) {
      if ("in_progress".equals(about.text("to")) && about.has("owner")) {
        found.add(claimed(event, null));
      } else if ("blocked".equals(about.text("to")) && !blocked.contains(task(event))) {
        String seq = about.text("seq", "");
        List<String> causes = about.array("blocked_by").texts();
        String text = causes.isEmpty() ? null : "Behind " + String.join(", ", causes);
        String name = "Task " + seq;
        found.add(Notable.of(Kind.TASK_BLOCKED, name, name + " is blocked", text, seq, event));
      }
    }
  }

  private static Notable claimed(Event event, String text) {
    String seq = event.metadata().text("seq", "");
    String name = "Task " + seq;
    String title = name + " is claimed by " + event.metadata().text("owner", "somebody");
    return Notable.of(Kind.TASK_CLAIMED, name, title, text, seq, event);
  }

  /// What an event about a task concerns, whichever type it is of.
  private static String task(Event event) {
    return event.metadata().number("campaign_id") + " " + event.metadata().text("seq");
  }

  /// A run grows while it is measured: it is told of once.
  private void add(List<Notable> found, Comparison comparison) {
    if (comparison == null
        || comparison.summary().regressed() == 0
        || comparison.runB().equals(worse)) {
      return;
    }
    worse = comparison.runB();
    List<String> metrics =
        comparison.metrics().entrySet().stream()
            .filter(metric -> metric.getValue().verdict() == MetricVerdict.REGRESSED)
            .map(Map.Entry::getKey)
            .toList();
    found.add(
        Notable.of(
            Kind.REGRESSION,
            comparison.runB(),
            comparison.runB() + " is worse than " + comparison.runA(),
            String.join(", ", metrics),
            comparison.runB(),
            null));
  }

  /// A campaign that stays stuck is told of once, however many more of its tasks are blocked.
  private void add(List<Notable> found, CascadeStatus.State state, List<Event> events) {
    if (state == null) {
      return;
    }
    boolean before = stuck;
    stuck = state == CascadeStatus.State.STUCK;
    if (stuck && !before) {
      String text = "No task is ready or being worked on, and not every task is complete";
      Event event = events.getLast();
      Number campaign = event.metadata().number("campaign_id");
      String id = Objects.toString(campaign, null);
      String name = campaign == null ? "The campaign" : "Campaign " + campaign;
      found.add(Notable.of(Kind.CAMPAIGN_STUCK, name, name + " is stuck", text, id, event));
    }
  }
}
