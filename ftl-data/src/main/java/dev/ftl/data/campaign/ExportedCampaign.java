package dev.ftl.data.campaign;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// A completed campaign as it is exported.
///
/// @param outcome how it ended; `null` when an older FTL completed it without an archive
public record ExportedCampaign(
    long id,
    String objective,
    String framework,
    Instant createdAt,
    Instant completedAt,
    CampaignOutcome outcome,
    JsonArray tasks,
    JsonObject summary,
    JsonObject fingerprint,
    JsonArray patternsExtracted) {}
