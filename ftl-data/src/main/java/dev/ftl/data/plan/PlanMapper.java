package dev.ftl.data.plan;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// The `plan` table, and what of `campaign` a plan needs.
interface PlanMapper {

  long insert(
      Long campaignId,
      String objective,
      String framework,
      JsonObject idioms,
      JsonArray tasks,
      Instant createdAt);

  Plan read(long id);

  /// The active campaign's newest active plan, else the newest that belongs to none.
  Plan active();

  /// The newest active plan of a campaign, or of none when that is `null`.
  Plan activeOf(Long campaignId);

  /// The ids of a campaign's active plans.
  List<Long> activeIds(long campaignId);

  int changeStatus(long id, PlanStatus status);

  List<PlanSummary> list(PlanStatus status, int limit);

  /// Newest first.
  ///
  /// @param pattern for `LIKE`, or `null`
  List<PlanOverview> page(PlanStatus status, String pattern, int limit);

  int count(PlanStatus status, String pattern);

  /// The id of the newest active plan that belongs to no campaign, or `null`.
  Long orphan();

  int adopt(long id, long campaignId);

  Long activeCampaign();

  int countCampaigns(long id);

  /// A campaign's tasks, which hold the states.
  JsonArray campaignTasks(long campaignId);
}
