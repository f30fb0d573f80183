package dev.ftl.data.workspace;

import dev.ftl.data.campaign.BlockedDelivery;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// All that an agent needs to work on one task of a campaign, and what came of it.
///
/// @param workspaceId its name, `001-slug`, unique within its campaign
/// @param blockedAt when it was last blocked; kept when it is completed or worked on again later
/// @param objective the plan's objective
/// @param delta the files that the task changes, relative to the project's root
/// @param creates the files that the campaign's task creates; not a column of the table
/// @param verify the command that tells whether the task is done
/// @param verifySource the task's own `verify_source`, else the test file that `verify` names, or
///   `null`
/// @param budget how many tool calls the task may take
/// @param frameworkConfidence from 0 to 1, 0.5 when unknown
/// @param idioms `{"required":[],"forbidden":[]}`
/// @param priorKnowledge `{"failures":[],"patterns":[],"sibling_failures":[]}`
/// @param lineage `{"parents":[{"seq","workspace_id","delivered"}]}`
/// @param delivered what was done; `BLOCKED: ` and the reason when it is blocked; empty before
/// @param utilizedMemories `[{"name","type"}]`: what of the prior knowledge was of use
/// @param codeContexts a [CodeContext] per file of the delta
/// @param preflight the commands to run before the task begins
public record Workspace(
    long id,
    String workspaceId,
    Long campaignId,
    String seq,
    String slug,
    WorkspaceStatus status,
    Instant createdAt,
    Instant completedAt,
    Instant blockedAt,
    String objective,
    JsonArray delta,
    JsonArray creates,
    String verify,
    String verifySource,
    int budget,
    String framework,
    double frameworkConfidence,
    JsonObject idioms,
    JsonObject priorKnowledge,
    JsonObject lineage,
    String delivered,
    JsonArray utilizedMemories,
    JsonArray codeContexts,
    JsonArray preflight) {

  /// Why it is blocked, or `null` when it is not.
  public String blockReason() {
    return status == WorkspaceStatus.BLOCKED ? BlockedDelivery.reason(delivered) : null;
  }

  /// This workspace with the files that its task creates.
  Workspace withCreates(List<String> files) {
    return new Workspace(
        id,
        workspaceId,
        campaignId,
        seq,
        slug,
        status,
        createdAt,
        completedAt,
        blockedAt,
        objective,
        delta,
        JsonArray.ofAll(files),
        verify,
        verifySource,
        budget,
        framework,
        frameworkConfidence,
        idioms,
        priorKnowledge,
        lineage,
        delivered,
        utilizedMemories,
        codeContexts,
        preflight);
  }

  /// What its events say of it.
  public JsonObject ids() {
    return JsonObject.of("id", id)
        .with("workspace_id", workspaceId)
        .with("campaign_id", campaignId)
        .with("seq", seq)
        .with("slug", slug);
  }
}
