package dev.ftl.data.campaign;

import dev.ftl.data.json.JsonArray;
import java.time.Instant;

/// The active campaign as it stands.
///
/// @param summary how many of its tasks are in which state
public record CampaignState(
    long id,
    String objective,
    String framework,
    CampaignStatus status,
    Instant createdAt,
    JsonArray tasks,
    TaskCounts summary) {

  static CampaignState of(Campaign campaign) {
    return new CampaignState(
        campaign.id(),
        campaign.objective(),
        campaign.framework(),
        campaign.status(),
        campaign.createdAt(),
        campaign.tasks(),
        TaskCounts.of(campaign.taskList()));
  }
}
