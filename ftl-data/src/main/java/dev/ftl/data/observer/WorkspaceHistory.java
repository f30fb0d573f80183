package dev.ftl.data.observer;

import dev.ftl.data.campaign.BlockedDelivery;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.MemoryName;
import dev.ftl.data.memory.MemoryType;
import dev.ftl.data.workspace.BlockReason;
import dev.ftl.data.workspace.Workspace;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the log says of a workspace: why it was blocked, and what was learned from it before. The
/// workspace itself only knows its present state. Pure: no I/O.
final class WorkspaceHistory {

  /// The types of events that it is read from.
  static final List<String> TYPES =
      List.of(
          EventType.WORKSPACE_BLOCKED.name(),
          EventType.WORKSPACE_AMENDED.name(),
          EventType.WORKSPACE_COMPLETED.name(),
          EventType.WORKSPACE_ANALYZED.name());

  private final List<String> reasons = new ArrayList<>();
  private final Set<String> learnedReasons = new LinkedHashSet<>();
  private final Set<MemoryName> learned = new LinkedHashSet<>();
  private final List<JsonObject> extracted = new ArrayList<>();
  private boolean usageReported;
  private boolean feedbackRecorded;
  private Integer score;

  private WorkspaceHistory() {}

  /// The history of a workspace.
  ///
  /// @param events of the types above, oldest first; those of other workspaces are passed over
  static WorkspaceHistory of(Workspace workspace, List<Event> events) {
    WorkspaceHistory history = new WorkspaceHistory();
    for (Event event : events) {
      if (isAbout(workspace, event.metadata())) {
        history.add(event);
      }
    }
    history.complete(workspace);
    return history;
  }

  /// An id alone may belong to another workspace: databases give those of removed rows again.
  private static boolean isAbout(Workspace workspace, JsonObject metadata) {
    return metadata.number("id") instanceof Long id
        && id == workspace.id()
        && workspace.workspaceId().equals(metadata.text("workspace_id"));
  }

  private void add(Event event) {
    JsonObject metadata = event.metadata();
    switch (EventType.valueOf(event.eventType())) {
      case WORKSPACE_BLOCKED -> reasons.add(metadata.text("reason", ""));
      case WORKSPACE_AMENDED -> {
        if (BlockReason.isGiven(metadata.text("delivered"))) {
          if (!reasons.isEmpty()) {
            reasons.removeLast();
          }
          reasons.add(BlockedDelivery.reason(metadata.text("delivered")));
        }
        usageReported |= metadata.has("utilized");
      }
      case WORKSPACE_COMPLETED -> usageReported |= metadata.has("utilized");
      case WORKSPACE_ANALYZED -> addAnalysis(metadata);
      default -> {}
    }
  }

  private void addAnalysis(JsonObject metadata) {
    for (JsonObject entry : metadata.array("learned").objects()) {
      extracted.add(entry.without("reason"));
      boolean failure = "failure".equals(entry.text("type"));
      if (failure) {
        learnedReasons.add(entry.text("reason", ""));
      }
      if (entry.has("entry")) {
        MemoryType type = failure ? MemoryType.FAILURE : MemoryType.PATTERN;
        learned.add(new MemoryName(entry.text("entry"), type));
      }
    }
    if (metadata.number("score") != null) {
      score = metadata.number("score").intValue();
    }
    feedbackRecorded |= metadata.has("feedback");
  }

  /// Databases of a Python FTL have no events: the row has to do.
  private void complete(Workspace workspace) {
    if (workspace.status() == WorkspaceStatus.BLOCKED) {
      String reason = workspace.blockReason();
      if (reasons.isEmpty() || !reasons.getLast().equals(reason)) {
        reasons.add(reason);
      }
    }
    usageReported |= !workspace.utilizedMemories().equals(JsonArray.EMPTY);
  }

  /// The reasons of its blocks, each once, oldest first.
  List<String> reasons() {
    return reasons.stream().distinct().toList();
  }

  /// The reasons from which nothing was learned yet.
  List<String> newReasons() {
    return reasons().stream().filter(reason -> !learnedReasons.contains(reason)).toList();
  }

  /// Whether nothing was learned yet from its last block.
  boolean isBlockNew() {
    return !reasons.isEmpty() && !learnedReasons.contains(reasons.getLast());
  }

  /// The entries of the memory that were learned from it.
  Set<MemoryName> learned() {
    return learned;
  }

  /// What was learned from it, for people.
  List<JsonObject> extracted() {
    return extracted;
  }

  /// Whether its agent said which memories were of use, be it none.
  boolean isUsageReported() {
    return usageReported;
  }

  boolean isFeedbackRecorded() {
    return feedbackRecorded;
  }

  /// Its score when it was analyzed, or `null` before that.
  Integer score() {
    return score;
  }
}
