package dev.ftl.cli.hook;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Texts;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import java.io.IOException;
import java.util.List;

/// When an agent ends: what a forgetful one leaves undone is done for it.
final class SubagentStop implements Hook {

  private static final String EXPLORER = "explorer";

  @Override
  public JsonObject answer(HookEvent event, HookContext context) throws IOException {
    if (event.isBy(EXPLORER)) {
      ForgottenResult.write(event, context);
      return null;
    }
    return context.hasDatabase() ? unfinished(event, context.database()) : null;
  }

  /// A builder that leaves its workspace open is told once; then its task goes to others.
  private static JsonObject unfinished(HookEvent event, Ftl ftl) {
    List<Task> tasks = ActiveWorkspaces.in(ftl).of(event);
    if (tasks.isEmpty()) {
      return null;
    }
    if (!event.goesOn()) {
      return JsonObject.of("decision", "block").with("reason", reason(tasks));
    }
    for (Task task : tasks) {
      if (task.status() == TaskStatus.IN_PROGRESS && task.owner() != null) {
        try {
          ftl.taskClaims().release(task.seq(), task.owner());
        } catch (Conflict _) {
          // It was ended, or taken over, in the meantime.
        }
      }
    }
    return null;
  }

  private static String reason(List<Task> tasks) {
    StringBuilder reason = new StringBuilder();
    for (Task task : tasks) {
      String owner = task.owner() == null ? "" : " --owner " + Texts.shellWord(task.owner());
      reason
          .append(reason.isEmpty() ? "" : "\n")
          .append("Workspace ")
          .append(task.workspaceId())
          .append(" is neither complete nor blocked. `ftl workspace complete ")
          .append(task.seq())
          .append(" --delivered TEXT")
          .append(owner)
          .append("` or `ftl workspace block ")
          .append(task.seq())
          .append(" --reason TEXT")
          .append(owner)
          .append("` ends it; without either, its task is released to others.");
    }
    return reason.toString();
  }
}
