package dev.ftl.cli.mcp;

import static dev.ftl.cli.mcp.Argument.body;
import static dev.ftl.cli.mcp.Argument.flag;
import static dev.ftl.cli.mcp.Argument.json;
import static dev.ftl.cli.mcp.Argument.list;
import static dev.ftl.cli.mcp.Argument.option;

import java.util.List;
import java.util.Map;

/// The actions of each tool. What clients are told about them is in `tools.json`.
final class ToolActions {

  static final String TASK = "task";
  static final String CLAIM = "claim";
  static final String RENEW = "renew";

  private static final Argument OWNER = option("owner");
  private static final Argument SEQ = Argument.of("seq", "SEQ");
  private static final Argument OF_WORKSPACE = Argument.of("seq", "ID");
  private static final Argument SESSION = option("session");
  private static final Argument OBJECTIVE = option("objective");
  private static final Argument PLAN = body("plan");
  private static final Argument TYPE = option("type");

  private static final Map<String, List<ToolAction>> ALL =
      Map.of(
          "session",
          List.of(
              ToolAction.of("create", "orchestration create-session", OBJECTIVE),
              ToolAction.of("status", "exploration session-status", SESSION),
              ToolAction.of(
                  "aggregate", "exploration aggregate-session", SESSION, OBJECTIVE, flag("save"))),
          "result",
          List.of(
              ToolAction.of(
                  "", "exploration write-result", SESSION, option("mode"), body("result"))),
          "wait",
          List.of(
              ToolAction.of(
                  "",
                  "orchestration wait-explorers",
                  SESSION,
                  option("required"),
                  option("timeout"))),
          "plan",
          List.of(
              ToolAction.of("decide", "decision parse", body("text")),
              ToolAction.of("write", "plan write", PLAN, option("supersedes")),
              ToolAction.of("read", "plan read", Argument.of("plan_id", "--id")),
              ToolAction.of("active", "plan get-active"),
              ToolAction.of(
                  "start",
                  "campaign create",
                  Argument.of("objective", "OBJECTIVE"),
                  option("framework"),
                  flag("close_active")),
              ToolAction.of("add_tasks", "campaign add-tasks", PLAN, option("plan_id")),
              ToolAction.of("replan_input", "campaign get-replan-input"),
              ToolAction.of("merge", "campaign merge-revised-plan", PLAN),
              ToolAction.of("finish", "campaign complete", option("summary"), json("patterns"))),
          TASK,
          List.of(
              ToolAction.of(
                  CLAIM,
                  "campaign claim",
                  OWNER,
                  option("seq"),
                  option("lease"),
                  flag("workspace")),
              ToolAction.of(RENEW, "campaign renew", SEQ, OWNER, option("lease")),
              ToolAction.of(
                  "complete",
                  "workspace complete",
                  OF_WORKSPACE,
                  option("delivered"),
                  json("utilized"),
                  OWNER,
                  flag("amend")),
              ToolAction.of(
                  "block", "workspace block", OF_WORKSPACE, option("reason"), OWNER, flag("amend")),
              ToolAction.of("release", "campaign release", SEQ, OWNER),
              ToolAction.of("list", "campaign tasks", OWNER, option("status")),
              ToolAction.of("show", "workspace show", OF_WORKSPACE),
              ToolAction.of(
                  "prepare",
                  "workspace create",
                  option("plan_id"),
                  Argument.of("seq", "--task"),
                  OWNER),
              ToolAction.of("progress", "campaign cascade-status")),
          "memory",
          List.of(
              ToolAction.of(
                  "context",
                  "memory context",
                  OBJECTIVE,
                  TYPE,
                  option("max_failures"),
                  option("max_patterns")),
              ToolAction.of(
                  "query", "memory query", Argument.of("topic", "TOPIC"), TYPE, option("limit")),
              ToolAction.of(
                  "add",
                  "memory add-{type}",
                  TYPE,
                  new Argument("entry", "--json", Argument.Kind.JSON)),
              ToolAction.of(
                  "feedback", "memory feedback-batch", json("injected"), json("utilized")),
              ToolAction.of("learn", "observer analyze", flag("no_verify"))),
          "benchmark",
          List.of(
              ToolAction.of(
                  "record",
                  "benchmark record",
                  option("run_id"),
                  option("metric"),
                  option("value"),
                  option("unit"),
                  option("direction"),
                  json("metadata")),
              ToolAction.of(
                  "compare",
                  "benchmark compare",
                  option("run_a"),
                  option("run_b"),
                  option("noise"),
                  list("fail_on"))),
          "status",
          List.of(ToolAction.of("", "status")));

  private ToolActions() {}

  /// The actions of a tool; `null` when there is no such tool.
  static List<ToolAction> of(String tool) {
    return ALL.get(tool);
  }
}
