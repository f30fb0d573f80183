package dev.ftl.data.campaign;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.plan.Task;
import java.time.Instant;

/// A campaign, active or over, and how far it has come.
///
/// @param completedAt when it was completed, or `null`
/// @param outcome how it ended, or `null` while it is active
public record CampaignOverview(
    long id,
    String objective,
    String framework,
    CampaignStatus status,
    Instant createdAt,
    Instant completedAt,
    CampaignOutcome outcome,
    TaskCounts tasks) {

  /// A campaign as it is read.
  record Row(
      long id,
      String objective,
      String framework,
      CampaignStatus status,
      Instant createdAt,
      Instant completedAt,
      CampaignOutcome outcome,
      JsonArray tasks) {

    CampaignOverview overview() {
      TaskCounts counts = TaskCounts.of(Task.listOf(tasks == null ? JsonArray.EMPTY : tasks));
      return new CampaignOverview(
          id, objective, framework, status, createdAt, completedAt, outcome, counts);
    }
  }
}
