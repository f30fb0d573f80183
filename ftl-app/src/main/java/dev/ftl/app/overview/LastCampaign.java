package dev.ftl.app.overview;

import dev.ftl.app.ui.Times;
import dev.ftl.app.ui.Words;
import dev.ftl.data.Ftl;
import dev.ftl.data.campaign.CampaignOverview;
import dev.ftl.data.workspace.WorkspaceFilter;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The summary of a campaign that has ended.
///
/// @param blocks number of its workspaces that were blocked at some time
/// @param median how long half of its tasks took at most, from the workspace to the completion, or
///   `null` when that is not known
record LastCampaign(CampaignOverview campaign, int blocks, Duration median) {

  private static final int WORKSPACES = 500;

  /// The newest campaign, or `null` when there is none.
  static LastCampaign read(Ftl ftl) {
    CampaignOverview newest =
        ftl.campaigns().page(null, 1).rows().stream().findFirst().orElse(null);
    if (newest == null) {
      return null;
    }
    List<WorkspaceSummary> workspaces =
        ftl.workspaces().page(new WorkspaceFilter(newest.id(), null, null), WORKSPACES).rows();
    return new LastCampaign(
        newest,
        (int) workspaces.stream().filter(it -> it.blockedAt() != null).count(),
        WorkspaceSummary.medianTime(workspaces));
  }

  /// How it went, in a line.
  String words() {
    List<String> words = new ArrayList<>();
    if (campaign.createdAt() != null && campaign.completedAt() != null) {
      words.add(
          "took " + Times.lasted(Duration.between(campaign.createdAt(), campaign.completedAt())));
    }
    words.add(blocks == 0 ? "nothing was blocked" : Words.count(blocks, "block"));
    if (median != null) {
      words.add("median " + Times.lasted(median) + " per task");
    }
    return String.join("  ·  ", words);
  }
}
