package dev.ftl.data.status;

import dev.ftl.data.campaign.CampaignOutcome;
import dev.ftl.data.phase.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What runs now, at one moment.
///
/// @param campaign the active campaign, or `null`
/// @param lastCampaign the campaign that ended last; missing while one is active and when none has
///   ended
/// @param tasks those of the active campaign
/// @param activePlan what `plan get-active` shows, or `null`
/// @param sessions the newest explorations, newest first
/// @param newestRun the benchmark run that was recorded last, or `null`
public record Status(
    Phase phase,
    Campaign campaign,
    Optional<LastCampaign> lastCampaign,
    Tasks tasks,
    ActivePlan activePlan,
    List<Session> sessions,
    Memory memory,
    Run newestRun) {

  /// A campaign and how many workspaces it has in each state.
  public record Campaign(
      long id, String objective, String framework, Instant createdAt, Workspaces workspaces) {}

  /// A campaign that has ended.
  ///
  /// @param objectivePreview at most 100 characters of the objective
  public record LastCampaign(
      Long id, String objectivePreview, CampaignOutcome outcome, Instant completedAt) {}

  /// Workspaces by state.
  public record Workspaces(int active, int complete, int blocked) {}

  /// Tasks by state.
  ///
  /// @param ready how many of the pending ones can be worked on now
  /// @param working those in progress
  public record Tasks(
      int total,
      int pending,
      int ready,
      int inProgress,
      int complete,
      int blocked,
      List<Working> working) {}

  /// A task in progress.
  ///
  /// @param owner who claimed it, or `null`
  public record Working(String seq, String slug, String owner) {}

  /// A plan in short.
  public record ActivePlan(long id, String objective, int taskCount) {}

  /// An exploration by parallel explorers.
  ///
  /// @param completed how many of the four modes have a result
  public record Session(String sessionId, String objective, Instant createdAt, int completed) {}

  /// How much is remembered.
  public record Memory(int failures, int patterns) {}

  /// A benchmark run.
  public record Run(String runId, int metrics, int samples, Instant createdAt) {}
}
