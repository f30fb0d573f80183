package dev.ftl.data.campaign;

import dev.ftl.data.json.JsonArray;
import java.time.Instant;
import java.util.Optional;

/// A campaign that was just created.
///
/// @param tasks `[]`: they are added later
/// @param planId the plan that became the campaign's own, whose tasks `add-tasks --plan-id` adds;
///   missing when there is none
public record NewCampaign(
    long id,
    String objective,
    CampaignStatus status,
    JsonArray tasks,
    String framework,
    Instant createdAt,
    Optional<Long> planId) {}
