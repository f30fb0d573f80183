package dev.ftl.data.observer;

import dev.ftl.data.limit.Details;
import dev.ftl.data.memory.NewMemory;
import dev.ftl.data.workspace.BlockReason;
import dev.ftl.data.workspace.Workspace;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.util.List;
import java.util.Objects;

/// Makes entries for the memory from workspaces. Pure: no I/O.
final class Extraction {

  private static final int TRIGGER_CHARACTERS = 500;
  private static final int TEXT_CHARACTERS = 500;
  private static final int SHORT_INSIGHT = 10;
  private static final int COST = 1000;
  private static final int SAVED = 500;

  private Extraction() {}

  /// The failure behind a block.
  ///
  /// @param reason what was given as the reason of the block
  static NewMemory failure(Workspace workspace, String reason) {
    String trigger = Details.shortened(BlockReason.firstLine(reason), TRIGGER_CHARACTERS);
    return NewMemory.failure(
        Slug.of(trigger, "blocked-" + workspace.workspaceId()),
        trigger,
        fix(workspace, reason),
        trigger.isEmpty() ? null : TriggerRegex.of(trigger.replaceFirst("…$", "")),
        (long) Math.max(0, workspace.budget()) * COST,
        List.of(workspace.workspaceId()));
  }

  /// What solved it if it was solved, else what was tried.
  private static String fix(Workspace workspace, String reason) {
    String delivered = delivered(workspace);
    if (workspace.status() == WorkspaceStatus.COMPLETE && !delivered.isEmpty()) {
      return Details.shortened(delivered, TEXT_CHARACTERS);
    }
    String tried = BlockReason.tried(reason).replace('\n', ' ').strip();
    return tried.isEmpty()
        ? NewMemory.UNSOLVED
        : NewMemory.ATTEMPTED + Details.shortened(tried, TEXT_CHARACTERS);
  }

  /// The pattern behind a success.
  ///
  /// @param reasons why it was blocked before it succeeded
  static NewMemory pattern(Workspace workspace, List<String> reasons) {
    String trigger = trigger(workspace);
    return NewMemory.pattern(
        Slug.of(trigger, workspace.workspaceId()),
        trigger,
        insight(workspace, reasons),
        (long) Math.max(0, workspace.budget()) * SAVED,
        List.of(workspace.workspaceId()));
  }

  /// What a workspace was about: the objective, which all tasks of a plan share, and its task.
  static String trigger(Workspace workspace) {
    String objective = Details.shortened(BlockReason.firstLine(workspace.objective()), 200);
    String slug = workspace.slug() == null ? "" : workspace.slug().replace('-', ' ').strip();
    if (objective.isEmpty() || slug.isEmpty()) {
      return objective.isEmpty() && slug.isEmpty()
          ? workspace.workspaceId().replace('-', ' ')
          : objective + slug;
    }
    return objective + ": " + slug;
  }

  private static String insight(Workspace workspace, List<String> reasons) {
    String delivered = delivered(workspace);
    if (delivered.codePointCount(0, delivered.length()) < SHORT_INSIGHT) {
      delivered = "Delivered: %s; verified by: %s".formatted(delivered, workspace.verify());
    }
    String insight = Details.shortened(delivered, TEXT_CHARACTERS);
    if (reasons.isEmpty()) {
      return insight;
    }
    String block = Details.shortened(BlockReason.firstLine(reasons.getLast()), 200);
    return "Blocked by: " + block + "\nSolved by: " + insight;
  }

  private static String delivered(Workspace workspace) {
    return Objects.requireNonNullElse(workspace.delivered(), "").strip();
  }
}
