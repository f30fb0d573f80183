package dev.ftl.data.workspace;

import dev.ftl.data.campaign.BlockedDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A workspace in a list: its state, without what was gathered for its agent.
public record WorkspaceSummary(
    long id,
    String workspaceId,
    Long campaignId,
    String seq,
    String slug,
    WorkspaceStatus status,
    String objective,
    String verify,
    int budget,
    String delivered,
    Instant createdAt,
    Instant completedAt,
    Instant blockedAt) {

  /// Why it is blocked, or `null` when it is not.
  public String blockReason() {
    return status == WorkspaceStatus.BLOCKED ? BlockedDelivery.reason(delivered) : null;
  }

  /// The median of the times that the complete ones took, the lower of the middle two if their
  /// number is even; `null` when none is complete.
  public static Duration medianTime(List<WorkspaceSummary> workspaces) {
    List<Duration> took =
        workspaces.stream()
            .filter(each -> each.status == WorkspaceStatus.COMPLETE)
            .filter(each -> each.createdAt != null && each.completedAt != null)
            .map(each -> Duration.between(each.createdAt, each.completedAt))
            .sorted()
            .toList();
    return took.isEmpty() ? null : took.get((took.size() - 1) / 2);
  }
}
