package dev.ftl.data.campaign;

import dev.ftl.data.json.JsonArray;
import java.time.Instant;

/// A campaign that was just created.
///
/// @param tasks `[]`: they are added later
public record NewCampaign(
    long id,
    String objective,
    CampaignStatus status,
    JsonArray tasks,
    String framework,
    Instant createdAt) {}
