package dev.ftl.data.session;

import java.time.Duration;
import java.time.Instant;

/// A session as somebody watches it.
///
/// @param objective what is explored, or `null` when nobody said
/// @param createdAt when it was created, or its first result arrived if nobody created it; `null`
///   when that is not known
/// @param lastResultAt when its newest result arrived, or `null` when there is none
public record SessionOverview(
    String id, String objective, Instant createdAt, Instant lastResultAt, ModeStatuses modes) {

  /// After how long a silence no more answers are expected: as long as `wait-explorers` waits
  /// unless told otherwise.
  public static final Duration DEADLINE = Duration.ofSeconds(300);

  static SessionOverview of(SessionRow row) {
    return new SessionOverview(
        row.id(), row.objective(), row.createdAt(), row.lastResultAt(), row.modes());
  }

  /// Until when answers are expected, unless another one arrives before; `null` for a session whose
  /// times are not known.
  public Instant deadline() {
    Instant heard = lastResultAt == null ? createdAt : lastResultAt;
    return heard == null ? null : heard.plus(DEADLINE);
  }

  /// Whether another answer may still come at that moment.
  public boolean live(Instant now) {
    Instant deadline = deadline();
    return !modes.missing().isEmpty() && deadline != null && !deadline.isBefore(now);
  }

  /// Where the quorum stands at that moment. A session whose times are not known is as old as can
  /// be.
  public QuorumState quorum(Instant now) {
    if (modes.quorumMet()) {
      return QuorumState.MET;
    }
    Instant deadline = deadline();
    return deadline == null || deadline.isBefore(now) ? QuorumState.FAILED : QuorumState.WAITING;
  }
}
