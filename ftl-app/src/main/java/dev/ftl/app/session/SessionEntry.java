package dev.ftl.app.session;

import dev.ftl.data.session.QuorumState;
import dev.ftl.data.session.SessionOverview;
import java.time.Instant;
import java.util.Objects;

/// A session in the list, as it stands at one moment.
///
/// @param quorum where the quorum stands; with time it fails though nothing changes
public record SessionEntry(SessionOverview session, QuorumState quorum) {

  /// A session as it stands at that moment.
  public static SessionEntry of(SessionOverview session, Instant now) {
    return new SessionEntry(session, session.quorum(now));
  }

  /// What is explored, or which session it is when nobody said.
  public String title() {
    return Objects.requireNonNullElseGet(session.objective(), () -> "Session " + session.id());
  }

  /// Whether its quorum has failed meanwhile.
  public boolean outdated(Instant now) {
    return quorum != session.quorum(now);
  }
}
