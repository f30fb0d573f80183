package dev.ftl.data.workspace;

import dev.ftl.data.campaign.CampaignProgress;

/// A workspace whose result was recorded.
///
/// @param campaign how its campaign can go on
public record RecordedWorkspace(Workspace workspace, CampaignProgress campaign) {

  /// The short form of the answer.
  public Row row() {
    return new Row(workspace.workspaceId(), workspace.seq(), workspace.status(), campaign);
  }

  /// What changed, and what became possible.
  public record Row(
      String workspaceId, String seq, WorkspaceStatus status, CampaignProgress campaign) {}
}
