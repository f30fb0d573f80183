package dev.ftl.cli.harness;

import static dev.ftl.cli.harness.Step.arguments;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Plays the states of a campaign by one route alone: explores with four explorers that do not all
/// behave, plans, executes, replans after a block, observes and completes.
final class Harness {

  private static final String OBJECTIVE = "memory: accept --delimiter and --quotechar";

  private final Project project;
  private final Route.Opener opener;
  private final Route route;

  private Harness(Project project, Route.Opener opener, Route route) {
    this.project = project;
    this.opener = opener;
    this.route = route;
  }

  /// Plays everything in an empty project.
  static void play(Project project, Route.Opener opener) {
    for (String file :
        List.of("tests/test_cli_memory.py", "sqlite_utils/utils.py", "docs/cli.rst")) {
      project.write(file, "import csv\n");
    }
    project.write("sqlite_utils/cli.py", "import click\n\n\ndef memory():\n    pass\n");
    try (Route route = opener.open(project)) {
      Harness harness = new Harness(project, opener, route);
      harness.explore();
      harness.plan();
      harness.execute();
      harness.replan();
      harness.execute();
      harness.observe();
      harness.complete();
    }
  }

  private void explore() {
    String session =
        route
            .call(
                Step.of(
                    "session",
                    arguments("action", "create", "objective", OBJECTIVE),
                    "",
                    "orchestration",
                    "create-session",
                    "--objective",
                    OBJECTIVE))
            .text("session_id");
    // The explorer of deltas never answers.
    List<CompletableFuture<Void>> explorers =
        List.of(
            explorer(
                session,
                "structure",
                "<think>{not json</think>Here you are:\n```json\n"
                    + resource("structure.json")
                    + "\n```\nAnything else?"),
            explorer(session, "pattern", "{\"status\": \"partial\"}", resource("pattern.json")),
            explorer(session, "memory", "{\"status\": \"error\", \"_error\": \"out of tokens\"}"));
    JsonObject waited =
        route.call(
            Step.of(
                "wait",
                arguments("session", session, "required", 3, "timeout", 60),
                "",
                "orchestration",
                "wait-explorers",
                "--session",
                session,
                "--required",
                "3",
                "--timeout",
                "60"));
    assertThat(waited.text("status")).isEqualTo("quorum_met");
    assertThat(waited.array("missing").texts()).containsExactly("delta");
    explorers.forEach(CompletableFuture::join);
    JsonObject exploration =
        route.call(
            Step.of(
                "session",
                arguments("action", "aggregate", "session", session, "save", true),
                "",
                "exploration",
                "aggregate-session",
                "--session",
                session,
                "--save"));
    assertThat(exploration.object("pattern").text("framework")).isEqualTo("click");
    assertThat(exploration.object("memory").text("_error")).isEqualTo("out of tokens");
    assertThat(exploration.object("delta").text("status")).isEqualTo("missing");
  }

  /// An agent of its own, which writes its answers one after the other.
  private CompletableFuture<Void> explorer(String session, String mode, String... answers) {
    return CompletableFuture.runAsync(
        () -> {
          try (Route own = opener.open(project)) {
            for (String answer : answers) {
              own.call(
                  Step.of(
                      "result",
                      arguments("session", session, "mode", mode, "result", answer),
                      answer,
                      "exploration",
                      "write-result",
                      "--session",
                      session,
                      "--mode",
                      mode));
            }
          }
        },
        task -> Thread.ofPlatform().daemon().start(task));
  }

  private void plan() {
    String answer = resource("planner-output.md");
    JsonObject decided =
        route.call(
            Step.of(
                "plan",
                arguments("action", "decide", "text", answer),
                answer,
                "decision",
                "parse",
                "-"));
    assertThat(decided.text("decision")).isEqualTo("PROCEED");
    Number id =
        route
            .call(
                Step.of(
                    "plan", arguments("action", "write", "plan", answer), answer, "plan", "write"))
            .number("id");
    route.call(
        Step.of(
            "plan",
            arguments("action", "start", "objective", OBJECTIVE, "framework", "click"),
            "",
            "campaign",
            "create",
            OBJECTIVE,
            "--framework",
            "click"));
    JsonObject added =
        route.call(
            Step.of(
                "plan",
                arguments("action", "add_tasks", "plan_id", id),
                "",
                "campaign",
                "add-tasks",
                "--plan-id",
                id.toString()));
    assertThat(added.number("count")).isEqualTo(5L);
    JsonObject prepared =
        route.call(
            Step.of(
                "task",
                arguments("action", "prepare", "plan_id", id, "seq", "001"),
                "",
                "workspace",
                "create",
                "--plan-id",
                id.toString(),
                "--task",
                "001"));
    assertThat(prepared.array("created").size()).isEqualTo(1);
  }

  /// Works on tasks until none is ready. The first attempt at the options fails.
  private void execute() {
    JsonObject task = claim();
    while (task.has("seq")) {
      String seq = task.text("seq");
      if (seq.equals("003") && !task.text("verify").contains("revised")) {
        String reason = "click.UsageError: no such option --quotechar\nTried: a decorator";
        route.call(
            Step.of(
                "task",
                arguments("action", "block", "seq", seq, "reason", reason, "owner", "builder"),
                "",
                "workspace",
                "block",
                seq,
                "--reason",
                reason,
                "--owner",
                "builder"));
      } else {
        String delivered = "did " + task.text("slug");
        route.call(
            Step.of(
                "task",
                arguments(
                    "action", "complete", "seq", seq, "delivered", delivered, "owner", "builder"),
                "",
                "workspace",
                "complete",
                seq,
                "--delivered",
                delivered,
                "--owner",
                "builder"));
      }
      task = claim();
    }
  }

  private JsonObject claim() {
    return route.call(
        Step.of(
            "task",
            arguments("action", "claim", "owner", "builder", "workspace", true),
            "",
            "campaign",
            "claim",
            "--owner",
            "builder",
            "--workspace"));
  }

  private void replan() {
    JsonObject progress =
        route.call(
            Step.of("task", arguments("action", "progress"), "", "campaign", "cascade-status"));
    assertThat(progress.text("state")).isEqualTo("stuck");
    assertThat(progress.array("unreachable").size()).isEqualTo(2);
    JsonObject input =
        route.call(
            Step.of(
                "plan", arguments("action", "replan_input"), "", "campaign", "get-replan-input"));
    JsonArray blocked = input.array("blocked_tasks");
    assertThat(blocked.objects().getFirst().text("seq")).isEqualTo("003");
    String revised =
        resource("planner-output.md")
            .replace("pytest tests/test_cli_memory.py\"", "pytest tests/revised.py\"");
    JsonObject merged =
        route.call(
            Step.of(
                "plan",
                arguments("action", "merge", "plan", JsonBody.object(revised, "plan", "tasks")),
                revised,
                "campaign",
                "merge-revised-plan",
                "-"));
    assertThat(merged.number("plan_id")).isEqualTo(2L);
  }

  private void observe() {
    JsonObject failure =
        JsonObject.of("name", "tsv-quotes")
            .with("trigger", "csv.Error: need to escape, but no escapechar set")
            .with("fix", "set quotechar")
            .with("cost", 3000);
    route.call(
        Step.of(
            "memory",
            arguments("action", "add", "type", "failure", "entry", failure),
            "",
            "memory",
            "add-failure",
            "--json",
            failure.toString()));
    route.call(
        Step.of(
            "memory",
            arguments("action", "learn", "no_verify", true),
            "",
            "observer",
            "analyze",
            "--no-verify"));
    JsonArray entries = JsonArray.of(JsonObject.of("name", "tsv-quotes").with("type", "failure"));
    JsonObject feedback =
        route.call(
            Step.of(
                "memory",
                arguments("action", "feedback", "injected", entries, "utilized", entries),
                "",
                "memory",
                "feedback-batch",
                "--injected",
                entries.toString(),
                "--utilized",
                entries.toString()));
    assertThat(feedback.number("helped")).isEqualTo(1L);
  }

  private void complete() {
    JsonObject completed =
        route.call(
            Step.of(
                "plan",
                arguments("action", "finish", "summary", "CSV dialects"),
                "",
                "campaign",
                "complete",
                "--summary",
                "CSV dialects"));
    assertThat(completed.text("outcome")).isEqualTo("complete");
  }

  private static String resource(String name) {
    try (InputStream in = Harness.class.getResourceAsStream("/dev/ftl/cli/demo/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
