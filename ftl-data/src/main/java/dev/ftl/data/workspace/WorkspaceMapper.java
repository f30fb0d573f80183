package dev.ftl.data.workspace;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// The `workspace` table, and what of other tables a workspace is filled from.
interface WorkspaceMapper {

  /// Inserts the workspace and returns its new id; the record's own id is ignored.
  long insert(Workspace workspace);

  /// Gives a blocked workspace the content of this one, and makes it active again.
  int refresh(Workspace workspace);

  /// A workspace without what it creates, as all that are read here, or `null`.
  Workspace read(long id);

  /// The active campaign's workspace of that name, else the newest, or `null`.
  Workspace named(String workspaceId);

  /// The campaign's workspace of that name, or `null`.
  Workspace ofCampaign(long campaignId, String workspaceId);

  /// The newest workspace of that seq in the campaign, or `null`.
  Workspace ofSeq(long campaignId, String seq);

  /// Completes a workspace that is not complete yet.
  int complete(long id, Instant at, String delivered, JsonArray utilized);

  /// Blocks a workspace that is neither complete nor blocked.
  int block(long id, Instant at, String delivered);

  /// Blocks a blocked workspace again.
  int blockAgain(long id, Instant at, String delivered);

  /// Changes what a workspace delivered, in whatever state it is.
  int amend(long id, String delivered, JsonArray utilized);

  /// Newest first; of every campaign when the id is `null`.
  List<Workspace> listWhole(WorkspaceStatus status, Long campaignId, int limit);

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
}
