package dev.ftl.data.workspace;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// The `workspace` table, and what of other tables a workspace is filled from.
interface WorkspaceMapper {

  /// Inserts the workspace under a new id, which it answers; the record's own is not looked at.
  long insert(Workspace workspace);

  Workspace read(long id);

  /// The active campaign's workspace of that name, else the newest, or `null`.
  Workspace named(String workspaceId);

  /// The campaign's workspace of that name, or `null`.
  Workspace ofCampaign(long campaignId, String workspaceId);

  /// Completes a workspace that is not complete yet.
  int complete(long id, Instant at, String delivered, JsonArray utilized);

  /// Blocks a workspace that is neither complete nor blocked.
  int block(long id, Instant at, String delivered);

  /// Changes what a workspace delivered, in whatever state it is.
  int amend(long id, String delivered, JsonArray utilized);

  /// Newest first; of every campaign when the id is `null`.
  List<WorkspaceSummary> list(WorkspaceStatus status, Long campaignId, int limit);

  /// Newest first.
  ///
  /// @param pattern for `LIKE`, or `null`
  List<WorkspaceSummary> page(Long campaignId, WorkspaceStatus status, String pattern, int limit);

  int countPage(Long campaignId, WorkspaceStatus status, String pattern);

  /// Of every campaign when the id is `null`.
  WorkspaceCounts counts(Long campaignId);

  /// The prior knowledge of the workspaces whose name begins so: the active campaign's if it has
  /// any, else the newest one's that has.
  List<JsonObject> priorKnowledge(String prefix);

  /// Removes all workspaces but those of the active campaign and of the one to keep, and answers
  /// the campaign of each, 0 for none.
  List<Long> clear(Long keep);

  int count();

  int countCampaigns(long id);

  /// The confidence in the pattern section of the campaign's newest exploration, else of the newest
  /// of all; `null` when it has none.
  Double confidence(long campaignId);

  String campaignFramework(long campaignId);
}
