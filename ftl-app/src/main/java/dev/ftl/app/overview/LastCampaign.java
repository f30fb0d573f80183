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

/// What is left to tell of a campaign that is over.
///
/// @param blocks how many of its workspaces were blocked at some time
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
    List<Duration> took =
        workspaces.stream()
            .filter(it -> it.createdAt() != null && it.completedAt() != null)
            .map(it -> Duration.between(it.createdAt(), it.completedAt()))
            .sorted()
            .toList();
    return new LastCampaign(
        newest,
        (int) workspaces.stream().filter(it -> it.blockedAt() != null).count(),
        took.isEmpty() ? null : took.get((took.size() - 1) / 2));
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
