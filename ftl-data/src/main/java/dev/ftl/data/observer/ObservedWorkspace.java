package dev.ftl.data.observer;

import dev.ftl.data.json.JsonObject;
import dev.ftl.data.workspace.Workspace;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.util.List;

/// A workspace with what was learned from it.
///
/// @param analyzed whether something was learned from it, or it was found that there is nothing
/// @param score its score when it was analyzed; null for one that was not complete then
/// @param learned the failures and patterns that were made from it
public record ObservedWorkspace(
    String workspaceId,
    Long campaignId,
    String seq,
    WorkspaceStatus status,
    boolean analyzed,
    Integer score,
    List<JsonObject> learned) {

  static ObservedWorkspace of(Workspace workspace, WorkspaceHistory history) {
    return new ObservedWorkspace(
        workspace.workspaceId(),
        workspace.campaignId(),
        workspace.seq(),
        workspace.status(),
        history.score() != null || !history.extracted().isEmpty(),
        history.score(),
        history.extracted());
  }
}
