package dev.ftl.app.session;

import dev.ftl.data.json.Names;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.session.ModeArrival;
import dev.ftl.data.session.ModeStatuses;
import dev.ftl.data.session.QuorumState;
import dev.ftl.data.session.SessionOverview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A session in the list, as it stands at one moment.
///
/// @param quorum where the quorum stands; with time it fails though nothing changes
/// @param toQuorum how long the quorum took, or `null` while it is not met or that is not known
/// @param slowest the explorer that took longest, once all have answered; else `null`
public record SessionEntry(
    SessionOverview session, QuorumState quorum, Duration toQuorum, ExplorerMode slowest) {

  /// A session as it stands at that moment.
  public static SessionEntry of(SessionOverview session, Instant now) {
    return of(session, List.of(), now);
  }

  /// The same with when its explorers answered, the first one first.
  static SessionEntry of(SessionOverview session, List<ModeArrival> arrivals, Instant now) {
    Instant met =
        arrivals.size() < ModeStatuses.QUORUM
            ? null
            : arrivals.get(ModeStatuses.QUORUM - 1).arrivedAt();
    boolean all = arrivals.size() == ExplorerMode.values().length;
    return new SessionEntry(
        session,
        session.quorum(now),
        met == null || session.createdAt() == null
            ? null
            : Duration.between(session.createdAt(), met),
        all ? arrivals.getLast().mode() : null);
  }

  /// What is explored, or which session it is when nobody said.
  public String title() {
    return Objects.requireNonNullElseGet(session.objective(), () -> "Session " + session.id());
  }

  /// The slowest explorer's name; empty when it is not known.
  String slowestName() {
    return slowest == null ? "" : Names.of(slowest);
  }

  /// Whether its quorum has failed meanwhile.
  public boolean outdated(Instant now) {
    return quorum != session.quorum(now);
  }
}
