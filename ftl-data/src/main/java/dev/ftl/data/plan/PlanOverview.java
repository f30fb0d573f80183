package dev.ftl.data.plan;

import java.time.Instant;

/// A plan and how far its campaign has come with it. Nobody works on the tasks of a plan that is
/// superseded or has no campaign: they count as pending.
///
/// @param campaignId the campaign that it belongs to, or `null`
public record PlanOverview(
    long id,
    Long campaignId,
    String objective,
    String framework,
    PlanStatus status,
    Instant createdAt,
    int total,
    int complete,
    int inProgress,
    int blocked) {

  /// How many tasks are neither begun nor blocked.
  public int pending() {
    return Math.max(0, total - complete - inProgress - blocked);
  }
}
