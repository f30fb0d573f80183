package dev.ftl.data.session;

import java.util.List;

/// How waiting for explorers ended.
///
/// @param elapsed how long it took, in seconds
public record Waited(
    Outcome status,
    List<ExplorerMode> completed,
    List<ExplorerMode> missing,
    ModeStatuses modes,
    double elapsed,
    String sessionId) {

  /// Why the waiting ended.
  public enum Outcome {
    /// All four modes are completed.
    ALL_COMPLETE,
    /// As many modes as required are completed.
    QUORUM_MET,
    /// The time is over, and some modes are completed, but too few.
    TIMEOUT,
    /// The time is over, and no mode is completed.
    QUORUM_FAILURE
  }
}
