package dev.ftl.data.attention;

import java.time.Instant;

/// Something that somebody should look at.
///
/// @param id of what it is about: a workspace's row, a task's seq, a campaign, a session or a
///   benchmark run
/// @param title what it is about, in short
/// @param detail why, or `null`
/// @param since since when, or `null` when that is not known
public record Attention(Kind kind, String id, String title, String detail, Instant since) {

  /// What is the matter.
  public enum Kind {
    /// An agent blocked its workspace.
    BLOCKED_WORKSPACE,
    /// A task is blocked, and no workspace says why.
    BLOCKED_TASK,
    /// Tasks wait behind blocked ones.
    UNREACHABLE,
    /// Tasks are pending, and none of them can be begun.
    STUCK_CAMPAIGN,
    /// Too few explorers answered in time.
    QUORUM_FAILED,
    /// The newest benchmark run is worse than the one before it.
    REGRESSION,
    /// A workspace has been active for much longer than the others of its campaign took.
    SLOW_WORKSPACE,
    /// A claim's lease has run out or is about to.
    LEASE,
    /// The agents are in a phase, and nothing has been logged for long.
    SILENT_PHASE,
    /// Workspaces of campaigns that are over are still active.
    LEFT_ACTIVE
  }
}
