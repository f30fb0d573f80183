package dev.ftl.data.observer;

import dev.ftl.data.memory.MemoryName;
import dev.ftl.data.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What there is to learn from a campaign's workspaces, found out before the write lock is taken:
/// when there is nothing, nobody has to wait for it.
///
/// @param any whether there is anything to learn or to count
/// @param texts the texts that will be compared with the memory
record PendingWork(boolean any, List<String> texts) {

  static PendingWork in(ObserverScope scope, Predicate<Workspace> confirmed) {
    List<String> texts = new ArrayList<>();
    boolean any = false;
    for (Workspace workspace : scope.workspaces()) {
      WorkspaceHistory history = scope.history(workspace);
      switch (workspace.status()) {
        case BLOCKED -> {
          if (confirmed.test(workspace) && history.isBlockNew()) {
            texts.add(Extraction.failure(workspace, history.reasons().getLast()).trigger());
          }
        }
        case COMPLETE -> {
          for (String reason : history.newReasons()) {
            texts.add(Extraction.failure(workspace, reason).trigger());
          }
          if (history.score() == null) {
            texts.add(Extraction.trigger(workspace));
          }
          any |= isFeedbackPending(workspace, history);
        }
        case ACTIVE -> {}
      }
    }
    return new PendingWork(any || !texts.isEmpty(), texts.stream().distinct().toList());
  }

  /// Whether an agent has said which of the memories that it was given were of use, and that was
  /// not counted yet.
  static boolean isFeedbackPending(Workspace workspace, WorkspaceHistory history) {
    return history.isUsageReported()
        && !history.isFeedbackRecorded()
        && !MemoryName.injected(workspace.priorKnowledge()).isEmpty();
  }
}
