package dev.ftl.data.workspace;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.memory.HoldOut;
import dev.ftl.data.memory.Knowledge;
import dev.ftl.data.plan.Task;
import java.util.List;
import java.util.Objects;

/// Gathers what the workspaces of a campaign's tasks begin with.
///
/// @param briefing what all of them begin with alike
/// @param knowledge what is remembered, for every task alike
/// @param holdOut leaves some of it out, for every task anew
/// @param siblings the campaign's blocked workspaces, the latest block first
record Preparation(
    WorkspaceMapper mapper,
    long campaignId,
    TaskIndex tasks,
    Briefing briefing,
    Knowledge knowledge,
    HoldOut holdOut,
    List<WorkspaceSummary> siblings,
    TaskFiles files) {

  private static final int BUDGET = 5;

  /// The workspace of a task.
  ///
  /// @param before the workspace that it replaces, or `null` for a new one
  Workspace workspace(Workspace before, Task task) {
    return new Workspace(
        before == null ? 0 : before.id(),
        task.workspaceId(),
        campaignId,
        task.seq(),
        task.slug(),
        WorkspaceStatus.ACTIVE,
        Timestamps.now(),
        null,
        null,
        briefing.objective(),
        JsonArray.ofAll(task.delta()),
        JsonArray.ofAll(task.creates()),
        task.verify(),
        verifySource(task),
        budget(task),
        briefing.framework(),
        briefing.confidence(),
        briefing.idioms(),
        priorKnowledge(before),
        lineage(task),
        "",
        JsonArray.EMPTY,
        JsonArray.ofAll(files.of(task).contexts()),
        task.json().array("preflight"));
  }

  private static String verifySource(Task task) {
    String own = task.json().text("verify_source", "").strip();
    return own.isEmpty() ? WorkspaceNames.testFile(task.verify()) : own;
  }

  private static int budget(Task task) {
    boolean given =
        task.json().number("budget") instanceof Long budget
            && budget > 0
            && budget <= Integer.MAX_VALUE;
    return given ? task.json().number("budget").intValue() : BUDGET;
  }

  private JsonObject priorKnowledge(Workspace before) {
    List<JsonObject> failures = siblings.stream().map(BlockReason::failure).toList();
    return holdOut
        .priorKnowledge(knowledge, before == null ? null : before.priorKnowledge())
        .with("sibling_failures", JsonArray.ofAll(failures));
  }

  private JsonObject lineage(Task task) {
    List<JsonObject> parents =
        task.depends().stream()
            .map(tasks::find)
            .filter(Objects::nonNull)
            .map(parent -> mapper.ofCampaign(campaignId, parent.workspaceId()))
            .filter(parent -> parent != null && parent.status() == WorkspaceStatus.COMPLETE)
            .map(
                parent ->
                    JsonObject.of("seq", parent.seq())
                        .with("workspace_id", parent.workspaceId())
                        .with("delivered", parent.delivered()))
            .toList();
    return JsonObject.of("parents", JsonArray.ofAll(parents));
  }
}
