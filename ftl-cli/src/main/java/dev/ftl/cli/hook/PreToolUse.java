package dev.ftl.cli.hook;

import dev.ftl.data.Ftl;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Before an edit: a builder may write its workspace's delta and what its task creates, and nothing
/// else.
final class PreToolUse implements Hook {

  /// Turns this off.
  static final String VARIABLE = "FTL_GUARD_EDITS";

  private static final String OFF = "off";
  private static final Map<String, String> FILE_MEMBERS =
      Map.of(
          "Write", "file_path",
          "Edit", "file_path",
          "MultiEdit", "file_path",
          "NotebookEdit", "notebook_path");

  @Override
  public JsonObject answer(HookEvent event, HookContext context) throws IOException {
    String member = FILE_MEMBERS.get(event.json().text("tool_name", ""));
    String name = member == null ? "" : event.json().object("tool_input").text(member, "");
    boolean off = OFF.equalsIgnoreCase(context.environment().getOrDefault(VARIABLE, "").strip());
    boolean agent = event.json().has("agent_id") || event.json().has("agent_type");
    if (name.isEmpty() || off || !agent || !context.hasDatabase()) {
      return null;
    }
    Ftl ftl = context.database();
    List<Task> tasks = ActiveWorkspaces.in(ftl).of(event);
    if (tasks.isEmpty()) {
      return null;
    }
    EditGuard guard = new EditGuard(context.project(), tasks);
    Path file = context.folder().resolve(name);
    return guard.allows(file) ? null : denial(file, guard.allowed(), tasks);
  }

  private static JsonObject denial(Path file, Set<String> allowed, List<Task> tasks) {
    String workspaces = String.join(", ", tasks.stream().map(Task::workspaceId).toList());
    String files = allowed.isEmpty() ? "no file" : String.join(", ", allowed);
    String reason =
        file
            + " is outside the workspace "
            + workspaces
            + ", which may change "
            + files
            + ". If the task cannot be done within them, block it and say which file it needs: ftl"
            + " workspace block "
            + tasks.getFirst().seq()
            + " --reason TEXT";
    return JsonObject.of(
        "hookSpecificOutput",
        JsonObject.of("hookEventName", "PreToolUse")
            .with("permissionDecision", "deny")
            .with("permissionDecisionReason", reason));
  }
}
