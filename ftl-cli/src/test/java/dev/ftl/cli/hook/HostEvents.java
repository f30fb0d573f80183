package dev.ftl.cli.hook;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Events as Claude Code sends them, with every member that its documentation and its SDK's types
/// name, and the transcripts that they lead to.
public record HostEvents(Path project, Path transcripts) {

  static final String SESSION = "f3a1c9d2-6a0e-4b7e-9f43-0d1c2b3a4e5f";

  private JsonObject base(String event) {
    return JsonObject.of("session_id", SESSION)
        .with("transcript_path", transcripts.resolve(SESSION + ".jsonl").toString())
        .with("cwd", project.toString())
        .with("prompt_id", "0b9f6f3e-5f2b-4c44-8a8a-0f7b1f0c2d11")
        .with("permission_mode", "acceptEdits")
        .with("hook_event_name", event);
  }

  /// A session that starts.
  public JsonObject sessionStart() {
    return base("SessionStart")
        .without("prompt_id", "permission_mode")
        .with("source", "startup")
        .with("model", "claude-sonnet-4-5");
  }

  /// An agent that ends.
  public JsonObject subagentStop(String agentId, String agentType, boolean active, String last) {
    return base("SubagentStop")
        .with("effort", JsonObject.of("level", "medium"))
        .with("stop_hook_active", active)
        .with("agent_id", agentId)
        .with("agent_transcript_path", transcript(agentId).toString())
        .with("agent_type", agentType)
        .with("last_assistant_message", last)
        .with("background_tasks", JsonArray.EMPTY)
        .with("session_crons", JsonArray.EMPTY);
  }

  /// An agent that is about to use a tool on a file.
  public JsonObject preToolUse(String agentId, String agentType, String tool, String file) {
    String member = tool.equals("NotebookEdit") ? "notebook_path" : "file_path";
    return base("PreToolUse")
        .with("effort", JsonObject.of("level", "medium"))
        .with("agent_id", agentId)
        .with("agent_type", agentType)
        .with("tool_name", tool)
        .with("tool_input", JsonObject.of(member, file).with("content", "x = 1\n"))
        .with("tool_use_id", "toolu_01ABC");
  }

  /// Where the host keeps the record of an agent's conversation.
  Path transcript(String agentId) {
    return transcripts.resolve(SESSION).resolve("subagents").resolve("agent-" + agentId + ".jsonl");
  }

  /// Writes that record: what the agent was asked, the commands that it ran, and what it said last.
  public void record(String agentId, String prompt, String last, String... commands) {
    StringBuilder lines = new StringBuilder();
    lines.append(entry(agentId, "user", JsonObject.of("role", "user").with("content", prompt)));
    for (String command : commands) {
      JsonObject use =
          JsonObject.of("type", "tool_use")
              .with("id", "toolu_01")
              .with("name", "Bash")
              .with("input", JsonObject.of("command", command));
      lines.append(entry(agentId, "assistant", message(use)));
      JsonObject result =
          JsonObject.of("type", "tool_result")
              .with("tool_use_id", "toolu_01")
              .with("content", "{\"owner\":\"builder-2\",\"workspace\":\"003-document-export\"}");
      lines.append(
          entry(
              agentId,
              "user",
              JsonObject.of("role", "user").with("content", JsonArray.of(result))));
    }
    lines.append(
        entry(agentId, "assistant", message(JsonObject.of("type", "text").with("text", last))));
    try {
      Files.createDirectories(transcript(agentId).getParent());
      Files.writeString(transcript(agentId), lines + "{\"type\":\"assistant\",\"mess");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject message(JsonObject part) {
    return JsonObject.of("role", "assistant").with("content", JsonArray.of(part));
  }

  private static String entry(String agentId, String type, JsonObject message) {
    return JsonWriter.compact(
            JsonObject.of("parentUuid", null)
                .with("isSidechain", true)
                .with("agentId", agentId)
                .with("sessionId", SESSION)
                .with("type", type)
                .with("message", message)
                .with("timestamp", "2026-03-01T12:00:00.000Z"))
        + "\n";
  }
}
