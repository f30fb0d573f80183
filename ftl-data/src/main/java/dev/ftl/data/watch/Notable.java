package dev.ftl.data.watch;

import dev.ftl.data.event.Event;

/// Something that somebody who watches a database is told of.
///
/// @param name what it is about, in short
/// @param title a few words
/// @param text a sentence more, or empty
/// @param id of what it is about: a session, a task's seq, a workspace's row, a campaign or a
///   benchmark run; `null` when it has none
/// @param event what was logged, or `null` when time or a comparison told it
public record Notable(Kind kind, String name, String title, String text, String id, Event event) {

  /// What happened.
  public enum Kind {
    /// Enough explorers of a session have answered.
    QUORUM_MET,
    /// Too few explorers have answered in time.
    QUORUM_FAILED,
    /// Somebody took a task, for the first time or from an owner whose lease had run out.
    TASK_CLAIMED,
    /// An agent blocked its workspace.
    WORKSPACE_BLOCKED,
    /// A task is blocked, and no workspace says why.
    TASK_BLOCKED,
    /// Tasks are left, and none of them can be begun.
    CAMPAIGN_STUCK,
    /// A campaign was completed.
    CAMPAIGN_DONE,
    /// A benchmark run is worse than the one before it.
    REGRESSION
  }

  static Notable of(Kind kind, String name, String title, String text, String id, Event event) {
    return new Notable(kind, name, title, text == null ? "" : text, id, event);
  }
}
