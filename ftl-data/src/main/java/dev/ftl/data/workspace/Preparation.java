package dev.ftl.data.workspace;

import dev.ftl.data.framework.Framework;
import dev.ftl.data.framework.Frameworks;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.memory.Knowledge;
import dev.ftl.data.plan.Plan;
import dev.ftl.data.plan.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Gathers what the workspaces of a plan's tasks begin with.
final class Preparation {

  private static final int BUDGET = 5;
  private static final double CONFIDENCE = 0.5;
  private static final String BLOCKED = "BLOCKED: ";

  private final WorkspaceMapper mapper;
  private final Plan plan;
  private final long campaignId;
  private final Knowledge knowledge;
  private final TaskFiles files;
  private final Map<String, Task> tasks = new HashMap<>();

  /// @param knowledge what is remembered, for every task alike
  Preparation(
      WorkspaceMapper mapper, Plan plan, long campaignId, Knowledge knowledge, TaskFiles files) {
    this.mapper = mapper;
    this.plan = plan;
    this.campaignId = campaignId;
    this.knowledge = knowledge;
    this.files = files;
    plan.taskList().forEach(task -> tasks.put(task.seq(), task));
  }

  /// The text that a blocked workspace delivers.
  static String blocked(String reason) {
    return BLOCKED + reason;
  }

  /// The reason in what a workspace delivered, or `null` when it is not blocked.
  static String blockReason(WorkspaceStatus status, String delivered) {
    if (status != WorkspaceStatus.BLOCKED) {
      return null;
    }
    String said = Objects.requireNonNullElse(delivered, "");
    return said.startsWith(BLOCKED) ? said.substring(BLOCKED.length()) : said;
  }

  /// The workspace of a task, without an id. Faults of its files are left with the [TaskFiles].
  Workspace workspace(Task task) {
    String framework =
        plan.framework() == null ? mapper.campaignFramework(campaignId) : plan.framework();
    return new Workspace(
        0,
        task.workspaceId(),
        campaignId,
        task.seq(),
        task.slug(),
        WorkspaceStatus.ACTIVE,
        Timestamps.now(),
        null,
        null,
        Objects.requireNonNullElse(plan.objective(), ""),
        JsonArray.ofAll(task.delta()),
        task.verify(),
        WorkspaceNames.testFile(task.verify()),
        budget(task),
        framework,
        confidence(),
        idioms(framework),
        priorKnowledge(),
        lineage(task),
        "",
        JsonArray.EMPTY,
        JsonArray.ofAll(files.contexts(task)),
        task.json().array("preflight"));
  }

  private static int budget(Task task) {
    boolean given =
        task.json().number("budget") instanceof Long budget
            && budget > 0
            && budget <= Integer.MAX_VALUE;
    return given ? task.json().number("budget").intValue() : BUDGET;
  }

  private double confidence() {
    Double found = mapper.confidence(campaignId);
    return found != null && found >= 0 && found <= 1 ? found : CONFIDENCE;
  }

  private JsonObject idioms(String name) {
    Framework framework = Frameworks.named(name);
    return framework != null
        ? (JsonObject) Json.of(framework.idioms())
        : plan.idioms()
            .withDefault("required", JsonArray.EMPTY)
            .withDefault("forbidden", JsonArray.EMPTY);
  }

  /// What is remembered, and what blocked this campaign's other tasks: `{"name","workspace_id",
  /// "reason","blocked_at"}` each, the newest first.
  private JsonObject priorKnowledge() {
    List<JsonObject> siblings =
        mapper.list(WorkspaceStatus.BLOCKED, campaignId, Integer.MAX_VALUE).stream()
            .map(
                blocked ->
                    JsonObject.of("name", blocked.workspaceId())
                        .with("workspace_id", blocked.workspaceId())
                        .with("reason", reason(blocked.delivered()))
                        .with("blocked_at", blocked.blockedAt()))
            .toList();
    return ((JsonObject) Json.of(knowledge)).with("sibling_failures", JsonArray.ofAll(siblings));
  }

  private static String reason(String delivered) {
    String text = Objects.requireNonNullElse(delivered, "");
    return text.startsWith(BLOCKED) ? text.substring(BLOCKED.length()) : text;
  }

  private JsonObject lineage(Task task) {
    List<JsonObject> parents =
        task.depends().stream()
            .map(tasks::get)
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
