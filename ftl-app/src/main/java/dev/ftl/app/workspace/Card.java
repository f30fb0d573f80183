package dev.ftl.app.workspace;

import dev.ftl.data.Ftl;
import dev.ftl.data.Page;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.plan.Task;
import dev.ftl.data.workspace.WorkspaceFilter;
import dev.ftl.data.workspace.WorkspaceStatus;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A workspace on the board.
///
/// @param about what it is about, in a line: the files that its task changes, or an objective
/// @param owner who has claimed its task, or `null`
public record Card(WorkspaceSummary workspace, String about, String owner) {

  private static final Duration FRESH = Duration.ofSeconds(5);

  /// Reads the newest cards of a column.
  static Page<Card> page(Ftl ftl, Scope scope, WorkspaceStatus status, String text, int limit) {
    Long id = scope.campaignId(ftl);
    Page<WorkspaceSummary> page =
        ftl.workspaces().page(new WorkspaceFilter(id, status, text), limit);
    Map<String, Task> tasks = id == null ? Map.of() : tasks(ftl.campaigns().read(id));
    List<Card> cards =
        page.rows().stream()
            .map(
                workspace ->
                    id == null
                        ? ofAny(workspace)
                        : of(workspace, tasks.get(workspace.workspaceId())))
            .toList();
    return new Page<>(cards, page.total());
  }

  private static Map<String, Task> tasks(Campaign campaign) {
    Map<String, Task> tasks = new HashMap<>();
    campaign.taskList().forEach(task -> tasks.put(task.workspaceId(), task));
    return tasks;
  }

  /// Among those of all campaigns it matters most whose it is.
  private static Card ofAny(WorkspaceSummary workspace) {
    String objective = Objects.requireNonNullElse(workspace.objective(), "");
    return new Card(
        workspace,
        workspace.campaignId() == null
            ? objective
            : "Campaign " + workspace.campaignId() + ": " + objective,
        null);
  }

  private static Card of(WorkspaceSummary workspace, Task task) {
    return task == null || task.delta().isEmpty()
        ? new Card(workspace, workspace.objective(), task == null ? null : task.owner())
        : new Card(workspace, String.join(", ", task.delta()), task.owner());
  }

  /// What is to be said of it besides: why it is blocked, or what was delivered; empty while it is
  /// active.
  String note() {
    String note =
        switch (workspace.status()) {
          case ACTIVE -> null;
          case BLOCKED -> workspace.blockReason();
          case COMPLETE -> workspace.delivered();
        };
    return note == null ? "" : note.strip();
  }

  /// When it came to be as it is, or `null` when that is not known.
  Instant since() {
    return switch (workspace.status()) {
      case ACTIVE -> workspace.createdAt();
      case BLOCKED -> workspace.blockedAt();
      case COMPLETE -> workspace.completedAt();
    };
  }

  /// Whether it came to be so only a moment ago.
  boolean isFresh(Instant now) {
    return since() != null && since().isAfter(now.minus(FRESH));
  }
}
