package dev.ftl.data.campaign;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// What is kept of a campaign for those that come after it.
///
/// @param campaignId the campaign, or `null` in the odd old row
/// @param objectivePreview at most 100 characters of the objective
/// @param fingerprint see [Fingerprint]; `{}` in older rows
public record Archive(
    long id,
    Long campaignId,
    String objective,
    String objectivePreview,
    String framework,
    Instant completedAt,
    JsonObject fingerprint,
    CampaignOutcome outcome,
    JsonObject summary,
    JsonArray patternsExtracted) {}
