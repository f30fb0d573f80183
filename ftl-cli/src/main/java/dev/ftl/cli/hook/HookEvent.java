package dev.ftl.cli.hook;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// What the host says of the moment at which it calls, as Claude Code documents it.
///
/// @param json all of it
record HookEvent(JsonObject json) {

  /// The agent's id; empty for the main conversation.
  String agentId() {
    return json.text("agent_id", "");
  }

  /// Whether the agent is of this kind, be it the plugin's (`ftl:builder`) or a copy in the project
  /// (`builder`).
  boolean isBy(String kind) {
    String type = json.text("agent_type", "");
    return type.equals(kind) || type.endsWith(":" + kind);
  }

  /// The folder in which the agent works, or `null`.
  Path folder() {
    return path("cwd");
  }

  /// Whether the agent goes on only because a hook kept it from ending.
  boolean goesOn() {
    return json.get("stop_hook_active").equals(new Json.Bool(true));
  }

  /// The absolute path in a member, or `null`.
  Path path(String name) {
    String text = json.text(name, "");
    try {
      if (text.startsWith("~/")) {
        return Path.of(System.getProperty("user.home")).resolve(text.substring(2));
      }
      return text.isEmpty() || !Path.of(text).isAbsolute() ? null : Path.of(text);
    } catch (InvalidPathException _) {
      return null;
    }
  }

  /// The record of the agent's conversation, or `null`. The host names it when the agent ends;
  /// before, it lies in a folder named like the main conversation's.
  Path transcript() {
    Path own = path("agent_transcript_path");
    Path main = path("transcript_path");
    if (own != null || main == null || agentId().isEmpty()) {
      return own == null ? main : own;
    }
    String name = main.getFileName().toString();
    String bare = name.endsWith(".jsonl") ? name.substring(0, name.length() - 6) : name;
    try {
      return main.resolveSibling(bare)
          .resolve("subagents")
          .resolve("agent-" + agentId() + ".jsonl");
    } catch (InvalidPathException _) {
      return null;
    }
  }
}
