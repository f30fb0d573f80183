package dev.ftl.app.overview;

import dev.ftl.app.session.SessionEntry;
import dev.ftl.data.Ftl;
import dev.ftl.data.attention.Attention;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.phase.PhaseState;
import dev.ftl.data.session.SessionFilter;
import dev.ftl.data.session.SessionOverview;
import dev.ftl.data.workspace.WorkspaceFilter;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// What runs now, as of one moment.
///
/// @param campaign the active campaign, or `null`
/// @param last the newest campaign, which is over; `null` while one is active, and without any
/// @param sessions the newest ones, those that still expect answers first
/// @param attention what somebody should look at, the newest first
/// @param events the newest ones, newest first
record Overview(
    PhaseState phase,
    CampaignProgress campaign,
    LastCampaign last,
    List<SessionEntry> sessions,
    List<Attention> attention,
    List<Event> events) {

  private static final int SESSIONS = 200;
  private static final int ATTENTION = 200;
  private static final int EVENTS = 40;

  static Overview read(Ftl ftl) {
    Instant now = Timestamps.now();
    Campaign active = ftl.campaigns().active();
    List<SessionOverview> sessions =
        ftl.sessions().page(new SessionFilter(null, null), SESSIONS).rows();
    return new Overview(
        ftl.phases().state(),
        active == null ? null : progress(ftl, active),
        active == null ? LastCampaign.read(ftl) : null,
        sessions.stream()
            .map(session -> SessionEntry.of(session, now))
            .sorted(Comparator.comparing((SessionEntry entry) -> !entry.session().live(now)))
            .toList(),
        ftl.attention().list(sessions, ATTENTION),
        ftl.events().list(null, (String) null, EVENTS));
  }

  /// Whether time alone has changed it: a quorum has failed, or a claim has run out.
  boolean outdated(Instant now) {
    return sessions.stream().anyMatch(entry -> entry.outdated(now))
        || campaign != null && campaign.outdated(now);
  }

  private static CampaignProgress progress(Ftl ftl, Campaign active) {
    WorkspaceFilter working = new WorkspaceFilter(active.id(), WorkspaceStatus.ACTIVE, null);
    return CampaignProgress.of(
        active,
        ftl.workspaces().page(working, CampaignProgress.MOST_WORKING).rows(),
        Timestamps.now());
  }
}
