package dev.ftl.data.session;

import java.time.Instant;

/// A session in a list.
///
/// @param objective what is explored, or `null` when nobody said
/// @param createdAt when it was created, or its first result arrived if nobody created it; `null`
///   when that is not known
public record SessionSummary(
    String id, String objective, Instant createdAt, ModeStatuses modes, boolean quorumMet) {

  static SessionSummary of(SessionRow row) {
    ModeStatuses modes = row.modes();
    return new SessionSummary(row.id(), row.objective(), row.createdAt(), modes, modes.quorumMet());
  }
}
