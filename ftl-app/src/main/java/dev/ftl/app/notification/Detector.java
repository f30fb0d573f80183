package dev.ftl.app.notification;

import dev.ftl.app.workspace.WorkspacesView;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import dev.ftl.data.campaign.CampaignOverview;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.session.QuorumState;
import dev.ftl.data.session.SessionOverview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Tells what is new to somebody who has been watching a database. What it held when the watching
/// began is not.
final class Detector {

  private final Map<String, QuorumState> quorums = new HashMap<>();
  private List<SessionOverview> sessions = List.of();
  private Long seen;
  private Instant began;
  private String worse;

  /// The newest event that was seen; `null` before the first look.
  Long seen() {
    return seen;
  }

  /// Begins anew, with whatever is read next.
  void forget() {
    seen = null;
  }

  /// What is worth telling of what was read.
  List<Notice> see(News news, Instant now) {
    if (seen == null || news.newest() < seen) {
      begin(news, now);
      return List.of();
    }
    List<Notice> found = new ArrayList<>();
    for (Event event : news.events()) {
      // What is read twice, because it was read before this was told, is told once.
      if (event.id() > seen) {
        add(found, event, news.campaigns());
      }
    }
    seen = news.newest();
    if (news.sessions() != null) {
      sessions = news.sessions();
    }
    found.addAll(pass(now));
    add(found, news.comparison());
    return found;
  }

  private void begin(News news, Instant now) {
    seen = news.newest();
    began = now;
    worse = null;
    sessions = news.sessions();
    quorums.clear();
    sessions.forEach(session -> quorums.put(session.id(), session.quorum(now)));
  }

  /// What has become of the sessions by now: a quorum fails by nothing happening.
  List<Notice> pass(Instant now) {
    List<Notice> found = new ArrayList<>();
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

  private static void add(List<Notice> found, SessionOverview session, QuorumState state) {
    String objective = Objects.requireNonNullElse(session.objective(), "Session " + session.id());
    int answers = session.modes().completed().size();
    String id = session.id();
    switch (state) {
      case MET -> {
        String title = "Quorum met: " + answers + " of 4";
        found.add(Notice.of(Kind.QUORUM_MET, id, title, objective, id));
      }
      case FAILED -> {
        String title = "Quorum failed: " + answers + " of 4";
        found.add(Notice.of(Kind.QUORUM_FAILED, id, title, objective, id));
      }
      case WAITING -> {}
    }
  }

  private static void add(List<Notice> found, Event event, List<CampaignOverview> campaigns) {
    JsonObject about = event.metadata();
    if (News.isOf(EventType.WORKSPACE_BLOCKED, event)) {
      String name = about.text("workspace_id", "A workspace");
      String id = Objects.toString(about.number("id"), null);
      found.add(
          Notice.of(Kind.WORKSPACE_BLOCKED, name, name + " is blocked", about.text("reason"), id));
    } else if (News.isOf(EventType.CAMPAIGN_COMPLETED, event)) {
      long id = about.number("campaign_id") == null ? 0 : about.number("campaign_id").longValue();
      String objective =
          campaigns.stream()
              .filter(campaign -> campaign.id() == id)
              .map(CampaignOverview::objective)
              .findFirst()
              .orElse("");
      String name = "Campaign " + id;
      String title = name + " is " + about.text("outcome", "done");
      found.add(Notice.of(Kind.CAMPAIGN_DONE, name, title, objective, WorkspacesView.campaign(id)));
    }
  }

  /// A run grows while it is measured: it is told of once.
  private void add(List<Notice> found, Comparison comparison) {
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
        Notice.of(
            Kind.REGRESSION,
            comparison.runB(),
            comparison.runB() + " is worse than " + comparison.runA(),
            String.join(", ", metrics),
            comparison.runB()));
  }
}
