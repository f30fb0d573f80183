package dev.ftl.data.workspace;

import dev.ftl.data.campaign.BlockedDelivery;
import java.time.Instant;

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
}
