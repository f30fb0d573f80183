package dev.ftl.data.status;

import dev.ftl.data.status.Status.LastCampaign;
import dev.ftl.data.status.Status.Memory;
import dev.ftl.data.status.Status.Run;
import dev.ftl.data.status.Status.Session;
import dev.ftl.data.status.Status.Workspaces;
import java.util.List;

/// What of each table the overview shows.
interface StatusMapper {

  CampaignRow campaign();

  /// The campaign that was archived last, or `null`.
  LastCampaign lastCampaign();

  Workspaces workspaces(long campaignId);

  /// At least the newest sessions, by their events and by their results, in no order.
  List<Session> sessions(int limit);

  Memory memory();

  Run newestRun();
}
