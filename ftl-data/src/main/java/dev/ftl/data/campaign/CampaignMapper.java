package dev.ftl.data.campaign;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// The `campaign` table, and what of `exploration` and `workspace` a campaign needs.
interface CampaignMapper {

  long insert(String objective, String framework, Instant createdAt, byte[] objectiveEmbedding);

  /// The active campaign, or `null`.
  Campaign active();

  /// The campaign of that id, or `null`.
  Campaign read(long id);

  /// The active campaign's id, else the newest one's, or `null`.
  Long currentId();

  /// The active campaign's id, or `null`.
  Long activeId();

  /// A campaign's tasks, or `null` when there is no such campaign.
  JsonArray tasks(long id);

  /// Changes nothing while the present tasks are no JSON.
  int changeTasks(long id, JsonArray tasks);

  /// Names the framework of a campaign that has none.
  int fillFramework(long id, String framework);

  /// Completes a campaign if it is active.
  int complete(
      long id,
      Instant completedAt,
      JsonObject summary,
      JsonObject fingerprint,
      JsonArray patternsExtracted);

  /// The completed campaigns, oldest first.
  List<ExportedCampaign> completed();

  /// Newest first, the active one included.
  ///
  /// @param pattern for `LIKE`, or `null`
  List<CampaignOverview.Row> page(String pattern, int limit);

  int countPage(String pattern);

  /// Gives a campaign the newest exploration that belongs to none. Answers its id, or `null`.
  Long adoptExploration(long campaignId);

  /// The delta section of the campaign's own newest exploration, or `null` when it has none.
  JsonObject latestDelta(long campaignId);

  List<WorkspaceNote> workspaceNotes(long campaignId);

  /// The objective's vector, which may be `null`.
  ObjectiveVector objectiveVector(long id);

  int keepObjectiveVector(long id, byte[] vector);
}
