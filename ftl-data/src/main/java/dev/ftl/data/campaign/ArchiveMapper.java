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
}
