package dev.ftl.data.campaign;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// The `archive` table.
interface ArchiveMapper {

  long insert(
      long campaignId,
      String objective,
      String objectivePreview,
      String framework,
      Instant completedAt,
      JsonObject fingerprint,
      CampaignOutcome outcome,
      JsonObject summary,
      JsonArray patternsExtracted);

  List<Archive> all();

  /// What archives are compared by, in the order of their ids.
  List<ComparableObjective> objectives();

  /// A campaign's objective, or `null` when there is no such campaign.
  ComparableObjective ofCampaign(long campaignId);

  /// Stores a vector, unless the objective is another one by now.
  int storeVector(long id, String objective, byte[] embedding);

  /// The number of archives and memories: what an objective is compared with.
  int countComparable();
}
