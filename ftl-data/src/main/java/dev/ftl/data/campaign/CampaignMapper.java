package dev.ftl.data.campaign;

import dev.ftl.data.json.JsonArray;

/// The `campaign` table.
interface CampaignMapper {

  /// The active campaign's id, or `null`.
  Long activeId();

  /// A campaign's tasks, or `null` when there is no such campaign.
  JsonArray tasks(long id);

  int changeTasks(long id, JsonArray tasks);
}
