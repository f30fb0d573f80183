package dev.ftl.cli.command;

import dev.ftl.cli.hook.HookRunner;
import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Shape;
import dev.ftl.data.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/// `ftl hook`: what an agent host calls at certain moments.
final class HookCommands {

  private static final String GROUP = "hook";
  private static final String BODY =
      "the host's event as JSON; on any trouble, the answer is empty and the exit code 0";
  private static final String EVENT =
      "echo '{\"session_id\": \"s\", \"transcript_path\": \"/tmp/s.jsonl\", \"cwd\":"
          + " \"'\"$PWD\"'\", \"hook_event_name\": \"%s\"%s}' | ftl hook %s";

  private HookCommands() {}

  static Group group() {
    return new Group(
        GROUP,
        "what an agent host calls, within a second and without ever failing it",
        List.of(sessionStart(), subagentStop(), preToolUse()));
  }

  private static Command sessionStart() {
    return hook(
            "session-start",
            "Notes where the plugin is in .ftl/plugin_root, and tells an agent what is going on.",
            HookRunner::sessionStart)
        .after(Examples.CREATE_CAMPAIGN)
        .example(EVENT.formatted("SessionStart", ", \"source\": \"startup\"", "session-start"));
  }

  private static Command subagentStop() {
    return hook(
            "subagent-stop",
            "Writes the result that an explorer forgot; reminds a builder of its open workspace,"
                + " then releases its task.",
            HookRunner::subagentStop)
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example(
            "ftl campaign claim --owner a1b2c3d --workspace",
            EVENT.formatted(
                "SubagentStop",
                ", \"agent_id\": \"a1b2c3d\", \"agent_type\": \"ftl:builder\","
                    + " \"stop_hook_active\": false",
                "subagent-stop"));
  }

  private static Command preToolUse() {
    return hook(
            "pre-tool-use",
            "Denies a builder to write files that its workspace neither changes nor creates, unless"
                + " FTL_GUARD_EDITS is off.",
            HookRunner::preToolUse)
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example(
            "ftl campaign claim --owner a1b2c3d --workspace",
            EVENT.formatted(
                "PreToolUse",
                ", \"agent_id\": \"a1b2c3d\", \"agent_type\": \"ftl:builder\", \"tool_name\":"
                    + " \"Write\", \"tool_input\": {\"file_path\": \"other.py\"}",
                "pre-tool-use"));
  }

  private static Command hook(String verb, String about, Function<HookRunner, Answer> action) {
    return Command.of(GROUP, verb, about)
        .reads(BODY)
        .answers(Shape.of(JsonObject.class))
        .decides(call -> action.apply(new HookRunner(call)));
  }
}
