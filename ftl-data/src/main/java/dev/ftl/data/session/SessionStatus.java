package dev.ftl.data.session;

import java.util.List;

/// How far a session has come.
///
/// @param total how many modes are completed
/// @param quorumMet whether that is enough to plan
public record SessionStatus(
    String sessionId,
    List<ExplorerMode> completed,
    List<ExplorerMode> missing,
    int total,
    boolean quorumMet,
    ModeStatuses modes) {

  static SessionStatus of(String sessionId, ModeStatuses modes) {
    List<ExplorerMode> completed = modes.completed();
    return new SessionStatus(
        sessionId, completed, modes.missing(), completed.size(), modes.quorumMet(), modes);
  }
}
