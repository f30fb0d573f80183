package dev.ftl.data.session;

import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// The `exploration` table, and what of `campaign` and `event` an exploration needs.
interface ExplorationMapper {

  long insert(
      Long campaignId,
      String objective,
      String gitSha,
      Instant createdAt,
      JsonObject structure,
      JsonObject pattern,
      JsonObject memory,
      JsonObject delta,
      int modesCompleted);

  /// The newest that belongs to a campaign, or, given `null`, to none.
  ExplorationRow newestOf(Long campaignId);

  /// The active campaign's newest, else the newest of all.
  ExplorationRow newest();

  /// Removes those of a campaign, if it is not `null`, and those that belong to none.
  int clear(Long campaignId);

  /// The active campaign's id, or `null`.
  Long activeCampaign();

  int countCampaigns(long id);

  /// The newest one that the log says comes from that session, or `null`.
  ExplorationRow newestOfSession(String sessionId);
}
