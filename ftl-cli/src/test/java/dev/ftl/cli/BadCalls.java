package dev.ftl.cli;

import dev.ftl.cli.spec.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What [BadInputTest] makes its calls from: a project in the middle of a campaign, a call of each
/// command that would be valid there, and bad values of every kind.
final class BadCalls {

  /// What stands behind each command in a valid call; nothing for those that are not named.
  private static final Map<String, List<String>> ARGUMENTS =
      Map.ofEntries(
          Map.entry(
              "orchestration wait-explorers", List.of("--session", "SESSION", "--timeout", "0")),
          Map.entry("orchestration check-explorers", List.of("--session", "SESSION")),
          Map.entry(
              "orchestration check-explorer-result",
              List.of("--session", "SESSION", "--mode", "delta")),
          Map.entry("orchestration validate-transition", List.of("INIT", "EXPLORE")),
          Map.entry("orchestration emit-state", List.of("PLAN")),
          Map.entry("exploration write-result", List.of("--session", "SESSION", "--mode", "delta")),
          Map.entry("exploration session-status", List.of("--session", "SESSION")),
          Map.entry("exploration aggregate-session", List.of("--session", "SESSION")),
          Map.entry("exploration clear-session", List.of("--session", "SESSION")),
          Map.entry("plan read", List.of("--id", "1")),
          Map.entry("plan mark-executed", List.of("--id", "1")),
          Map.entry("plan supersede", List.of("--id", "1")),
          Map.entry("plan graph", List.of("--id", "1")),
          Map.entry("campaign create", List.of("Another objective", "--close-active")),
          Map.entry("campaign update-task", List.of("002", "complete")),
          Map.entry("campaign claim", List.of("--owner", "builder-9")),
          Map.entry("campaign release", List.of("002", "--owner", "builder-1")),
          Map.entry("campaign merge-revised-plan", List.of("-")),
          Map.entry("campaign export", List.of("-")),
          Map.entry("workspace create", List.of("--plan-id", "1")),
          Map.entry("workspace complete", List.of("002-write-export", "--delivered", "done")),
          Map.entry("workspace block", List.of("002-write-export", "--reason", "stuck")),
          Map.entry("workspace parse", List.of("002-write-export")),
          Map.entry("workspace show", List.of("002-write-export")),
          Map.entry("workspace get-injected", List.of("002-write-export")),
          Map.entry("memory add-failure", List.of("--json", "{\"name\": \"unused\"}")),
          Map.entry("memory add-pattern", List.of("--json", "{\"name\": \"unused\"}")),
          Map.entry("memory query", List.of("quotes in TSV files")),
          Map.entry("memory evaluate", List.of("-")),
          Map.entry("observer score", List.of("002-write-export")),
          Map.entry("observer extract-failure", List.of("002-write-export")),
          Map.entry("memory show", List.of("tsv-quotes")),
          Map.entry("memory forget", List.of("tsv-quotes", "--type", "failure")),
          Map.entry("memory feedback", List.of("tsv-quotes", "--helped")),
          Map.entry("memory feedback-batch", List.of("--injected", "[]")),
          Map.entry("memory add-relationship", List.of("tsv-quotes", "tsv-tabs")),
          Map.entry("memory related", List.of("tsv-quotes")),
          Map.entry("memory add-cross-relationship", List.of("tsv-quotes", "stream-rows")),
          Map.entry("memory get-solutions", List.of("tsv-quotes")),
          Map.entry("phase transition", List.of("explore")),
          Map.entry("phase can-transition", List.of("none", "explore")),
          Map.entry("decision parse", List.of("-")),
          Map.entry("framework idioms", List.of("flask")),
          Map.entry("framework weight", List.of("flask")),
          Map.entry(
              "benchmark record",
              List.of("--run-id", "v1", "--metric", "startup", "--value", "81.5")),
          Map.entry("benchmark get-run", List.of("--run-id", "v1")),
          Map.entry("benchmark compare", List.of("--run-a", "v1", "--run-b", "v2")),
          Map.entry("benchmark history", List.of("--metric", "startup")),
          Map.entry("event emit", List.of("REVIEW")),
          Map.entry("backup", List.of("copy.db")),
          Map.entry("restore", List.of("copy.db")));

  /// Commands that take any text: they skip what they cannot use.
  static final Set<String> TAKES_ANY_TEXT = Set.of("exploration aggregate");

  /// Answers each line of its input, whatever it is.
  static final Set<String> READS_LINES = Set.of("mcp", "run");

  /// The groups whose commands answer nothing to what they cannot use, and never fail.
  static final Set<String> FAILS_OPEN = Set.of("hook");

  /// Bodies that no other command takes.
  static final List<String> BAD_BODIES =
      List.of(
          "",
          "   \n",
          "\uFEFF",
          "no JSON at all",
          "null",
          "true",
          "42",
          "\"text\"",
          "[]",
          "[{\"objective\": \"an array\"}]",
          "{",
          "{\"objective\": \"cut",
          "{\"objective\": \"cut\", \"tasks\": [{\"seq\": \"001\", \"slug\": \"a\"}",
          "```json\n{\"objective\": \"cut\", \"tasks\": [\n```\n",
          "{'objective': 'single quotes'}",
          "{\"a\": 1} {\"b\": 2}",
          "{\"a\": NaN}",
          "{\"a\": 01}",
          "{\"status\": \"\u0000\"}",
          "{\"status\": \"\\u0000\"}",
          "{\"status\": \"\\ud800\"}",
          "{\"status\": \"\\udc00 alone\"}",
          "{\"status\": 7, \"tasks\": \"none\", \"structure\": 1, \"mode\": []}",
          "{\"status\": \"splendid\", \"tasks\": {}, \"structure\": []}",
          "{\"mode\": \"nonsense\", \"tasks\": [1, \"two\", null], \"pattern\": \"x\"}",
          nested("{\"a\":", "}"),
          nested("[", "]"),
          "{\"tasks\": [{\"seq\": 1, \"budget\": \"5\"}], \"candidates\": \"many\", \"delta\": 7}",
          "{\"tasks\": [], \"candidates\": 5, \"memory\": [0]}",
          "[{\"run_id\": \"v1\", \"metric\": \"startup\", \"value\": 1}, {\"run_id\": \"v1\"}]",
          "[{\"run_id\": \"v1\", \"metric\": \"startup\", \"value\": 1e999}]",
          "[{\"run_id\": \"v1\", \"metric\": \"startup\", \"value\": \"NaN\"}]");

  /// Things that do not exist.
  static final List<List<String>> UNKNOWN_THINGS =
      List.of(
          List.of("plan", "read", "--id", "999"),
          List.of("plan", "graph", "--id", "0"),
          List.of("plan", "supersede", "--id", "9223372036854775807"),
          List.of("plan", "mark-executed", "--id", "12345678"),
          List.of("exploration", "read", "--campaign-id", "77"),
          List.of("campaign", "update-task", "099", "complete"),
          List.of("campaign", "claim", "--seq", "099", "--owner", "me"),
          List.of("campaign", "release", "099", "--owner", "me"),
          List.of("campaign", "merge-revised-plan", "missing.json"),
          List.of("workspace", "create", "--plan-id", "99"),
          List.of("workspace", "create", "--plan-id", "1", "--task", "099"),
          List.of("workspace", "complete", "099-nothing", "--delivered", "x"),
          List.of("workspace", "block", "099-nothing", "--reason", "x"),
          List.of("workspace", "show", "099-nothing"),
          List.of("workspace", "show", "../../etc/passwd"),
          List.of("workspace", "get-injected", "099*"),
          List.of("workspace", "list", "--campaign-id", "99"),
          List.of("workspace", "clear-stale", "--keep", "99"),
          List.of("benchmark", "get-run", "--run-id", "v9"),
          List.of("benchmark", "compare", "--run-a", "v1", "--run-b", "v9"),
          List.of("benchmark", "compare", "--run-a", "r".repeat(10_000), "--run-b", "v1"),
          List.of("benchmark", "history", "--metric", "nothing"),
          List.of("memory", "show", "nothing"),
          List.of("memory", "forget", "nothing", "--type", "failure"),
          List.of("memory", "feedback", "nothing", "--failed"),
          List.of("memory", "related", "nothing"),
          List.of("memory", "add-relationship", "nothing", "tsv-quotes"),
          List.of("memory", "get-solutions", "nothing"),
          List.of("decision", "parse", "missing.md"),
          List.of("plan", "list", "--get", "/99/id"),
          List.of("campaign", "status", "--get", "/nothing"));

  /// Command lines that say nothing.
  static final List<List<String>> UNKNOWN_COMMANDS =
      List.of(
          List.of("plna", "list"),
          List.of("plan", "lsit"),
          List.of("plan"),
          List.of("campaign"),
          List.of("plan", "list", "extra"),
          List.of("plan", "list", "--limit"),
          List.of("plan", "list", "--limit", "5", "--limit", "6"),
          List.of("plan", "list", "--limit=0"),
          List.of("plan", "list", "--pretty=yes"),
          List.of("plan", "read", "1"),
          List.of("plan", "read", "--id", "-1"),
          List.of("plan", "read", "--id", "99999999999999999999"),
          List.of("workspace", "clear-stale", "--keep", "-1"),
          List.of("-x"),
          List.of("--nonsense", "plan", "list"),
          List.of(""),
          List.of("benchmark", "runs"),
          List.of("memory", "feedback", "tsv-quotes"),
          List.of("memory", "feedback", "tsv-quotes", "--helped", "--failed"),
          List.of("memory", "feedback-batch", "--utilized", "[]"),
          List.of("memory", "forget", "tsv-quotes"),
          List.of("memory", "prune", "--half-life", "0"),
          List.of("memory", "prune", "--max-failures", "-1"),
          List.of("workspace", "create", "--plan-id", "1", "--holdout", "1.5"),
          List.of("benchmark", "record", "--run-id", "v1", "--value", "1"),
          List.of("benchmark", "compare", "--run-a", "v1"),
          List.of("campaign", "create", ""),
          List.of("campaign", "create", "one", "two"),
          List.of("campaign", "update-task", "002", "finished"),
          List.of("event", "emit", "lower-case"),
          List.of("phase", "transition", "nowhere"));

  private BadCalls() {}

  /// ValueParser that a parameter refuses.
  ///
  /// @param metavar what help calls its value
  static List<String> badValues(String metavar) {
    return switch (metavar) {
      case "N" -> List.of("", "abc", "-1", "1.5", "1e3", "99999999999999999999", "0x10", " 5");
      case "ID" -> List.of("", "12 34", "../../x", "'; DROP TABLE plan; --");
      case "ID|all" -> List.of("", "none", "-1", "1.0");
      case "SESSION" -> List.of("", " ", "a\nb", "\u0007", "x".repeat(201));
      case "X" -> List.of("", "abc", "-0.1", "NaN", "Infinity", "1e999");
      case "V" -> List.of("", "abc", "NaN", "-Infinity", "1e999", "1d", "0x1p3", "1,5", " 5", "--");
      case "VERDICT", "FORMAT", "DIRECTION" -> List.of("", "nonsense", "Lower", "improved");
      case "JSON" -> List.of("", "{", "text", "7", "null", "\"{}\"", "{\"a\": \"\\u0000\"}");
      case "MODE", "STATUS", "STATE" -> List.of("", "nonsense", "OK;", "-1");
      case "DATE" -> List.of("", "yesterday", "2026-13-01", "2026-02-30", "0");
      case "SEQ" -> List.of("", "one two", "-");
      default -> List.of("");
    };
  }

  /// A call that would be valid: the words of the command and what stands behind them.
  ///
  /// @param session the id of the project's session
  static List<String> valid(Command command, String session) {
    List<String> words = new ArrayList<>(List.of(command.path().split(" ")));
    ARGUMENTS.getOrDefault(command.path(), List.of()).stream()
        .map(word -> word.equals("SESSION") ? session : word)
        .forEach(words::add);
    return words;
  }

  /// Brings the project into the middle of a campaign, and answers its session's id.
  static String seed(Project project) {
    String session = project.run("orchestration", "create-session").object().text("session_id");
    project
        .runWith("{}", "exploration", "write-result", "--session", session, "--mode", "structure")
        .object();
    project.run("exploration", "aggregate-session", "--session", session, "--save").object();
    project.runWith(Project.DIAMOND, "plan", "write").object();
    project.run("campaign", "create", "Export to CSV").object();
    project.runWith(Project.DIAMOND, "campaign", "add-tasks").object();
    project.run("campaign", "update-task", "001", "complete").answer();
    project.run("campaign", "claim", "--seq", "002", "--owner", "builder-1").object();
    project.run("workspace", "create", "--plan-id", "1", "--task", "002").object();
    for (String run : List.of("v1", "v2")) {
      project
          .run("benchmark", "record", "--run-id", run, "--metric", "startup", "--value", "81.5")
          .object();
    }
    return session;
  }

  private static String nested(String open, String close) {
    return open.repeat(3000) + "1" + close.repeat(3000);
  }
}
