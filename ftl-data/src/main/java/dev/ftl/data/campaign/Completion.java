package dev.ftl.data.campaign;

import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// A campaign that was just completed.
///
/// @param summary `text` as the caller gave it, if any, and the [TaskCounts]
public record Completion(
    CampaignStatus status,
    CampaignOutcome outcome,
    String objective,
    Instant completedAt,
    JsonObject summary,
    Fingerprint fingerprint) {}
