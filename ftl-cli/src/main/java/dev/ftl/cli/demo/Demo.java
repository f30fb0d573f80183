package dev.ftl.cli.demo;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Plays a whole campaign with real processes on the data of a real exploration: four explorers at
/// once, a quorum, a plan, two builders, one block, a revised plan, completion.
public final class Demo {

  private static final String TROUBLE = "003";
  private static final String REASON =
      "TypeError: memory() got an unexpected keyword argument 'quotechar'";

  private final Calls ftl;
  private final String launcher;
  private final Consumer<String> show;
  private final boolean fast;
  private final Path folder;
  private final Path database;
  private final String dashboard;

  /// @param launcher the program to start for each call
  /// @param folder an existing folder that becomes the demo's project
  /// @param fast whether to play without pauses
  /// @param dashboard the call that shows the dashboard here, to be offered
  /// @param show takes the lines that are shown
  public Demo(String launcher, Path folder, boolean fast, String dashboard, Consumer<String> show) {
    this.launcher = launcher;
    this.folder = folder;
    this.database = folder.resolve(".ftl").resolve("ftl.db");
    this.ftl = new Calls(launcher, folder, database, show);
    this.fast = fast;
    this.dashboard = dashboard;
    this.show = show;
  }

  /// The database that it plays on, before it is there.
  public Path database() {
    return database;
  }

  /// What a demo leaves behind.
  ///
  /// @param dir the demo's project
  /// @param database its database
  /// @param outcome how the last campaign ended
  public record Played(Path dir, Path database, String outcome) {}

  /// Says how to watch what is about to be played.
  public void offer() {
    show.accept("Watch it live, from another terminal:");
    show.accept("  " + launcher + " " + dashboard + " --db " + database);
  }

  /// Plays one campaign from start to end.
  public Played play() {
    DemoProject.create(folder);
    step("A project gets its database");
    ftl.ask("init");
    remember();
    ftl.ask("phase", "reset");
    String objective = explore();
    String planId = plan(objective);
    build(planId);
    JsonObject campaign = observe();
    sayWhere();
    return new Played(folder, database, campaign.text("outcome"));
  }

  /// What earlier campaigns learned. Some of it is left out of some workspaces, so that its effect
  /// can be told one day.
  private void remember() {
    step("It remembers what earlier work has learned");
    ftl.askWith(DemoProject.resource("lessons.json"), "memory", "import");
    for (String[] related :
        new String[][] {
          {"csv-needs-escapechar", "sniffer-picks-wrong-delimiter", "co_occurs"},
          {"option-missing-on-memory", "csv-needs-escapechar", "causes"},
          {"quote-options-go-together", "share-import-options", "variant"}
        }) {
      ftl.ask("memory", "add-relationship", related[0], related[1], "--rel-type", related[2]);
    }
    for (String[] solved :
        new String[][] {
          {"csv-needs-escapechar", "quote-options-go-together"},
          {"option-missing-on-memory", "share-import-options"}
        }) {
      ftl.ask("memory", "add-cross-relationship", solved[0], solved[1]);
    }
  }

  private String explore() {
    step("Four explorers look at the code at once; three of them are enough");
    String objective = objective();
    ftl.ask("phase", "transition", "explore");
    JsonObject session =
        object(ftl.ask("orchestration", "create-session", "--objective", objective));
    String id = session.text("session_id");
    Future<Json> quorum =
        ftl.start("", "orchestration", "wait-explorers", "--session", id, "--timeout", "60");
    List<Future<Json>> explorers = new ArrayList<>();
    for (String mode : DemoProject.MODES) {
      pause(1500);
      String result = DemoProject.resource(mode + ".json");
      explorers.add(
          ftl.start(result, "exploration", "write-result", "--session", id, "--mode", mode));
    }
    explorers.forEach(Calls::await);
    Calls.await(quorum);
    ftl.ask("exploration", "aggregate-session", "--session", id, "--save");
    return objective;
  }

  private String plan(String objective) {
    step("A planner's whole answer becomes a plan, and the plan a campaign");
    String answer = DemoProject.resource("planner-output.md");
    ftl.ask("phase", "transition", "plan");
    ftl.askWith(answer, "decision", "parse", "-");
    pause(1500);
    JsonObject plan = object(ftl.askWith(answer, "plan", "write"));
    String id = plan.number("id").toString();
    ftl.ask("campaign", "create", objective, "--framework", "click");
    ftl.askWith(answer, "campaign", "add-tasks");
    ftl.ask("plan", "graph", "--id", id);
    return id;
  }

  private void build(String planId) {
    step("Two builders claim tasks and work on them; one meets trouble");
    ftl.ask("phase", "transition", "build");
    AtomicBoolean trouble = new AtomicBoolean(true);
    work(trouble);
    step("What is blocked holds back the rest: the planner revises its plan");
    ftl.ask("campaign", "cascade-status");
    ftl.ask("campaign", "propagate-blocks");
    ftl.ask("campaign", "get-replan-input");
    pause(2000);
    String revised = revisedPlan();
    ftl.askWith(revised, "plan", "write", "--supersedes", planId);
    ftl.askWith(revised, "campaign", "merge-revised-plan", "-");
    step("The builders go on");
    work(trouble);
  }

  private void work(AtomicBoolean trouble) {
    new Crew(ftl, builder -> turn(builder, trouble)).work();
  }

  private boolean turn(String builder, AtomicBoolean trouble) {
    if (ftl.ask("campaign", "claim", "--owner", builder, "--workspace", "--holdout", "0.2")
        instanceof JsonObject task) {
      work(task, builder, trouble);
      return true;
    }
    return false;
  }

  private void work(JsonObject task, String builder, AtomicBoolean trouble) {
    String seq = task.text("seq");
    pause(2000 + ThreadLocalRandom.current().nextInt(2000));
    if (seq.equals(TROUBLE) && trouble.getAndSet(false)) {
      ftl.ask("workspace", "block", seq, "--reason", REASON, "--owner", builder);
    } else {
      String delivered = delivered(task);
      ftl.ask(
          "workspace",
          "complete",
          seq,
          "--delivered",
          delivered,
          "--utilized",
          utilized(task),
          "--owner",
          builder);
    }
  }

  /// The first failure that the builder was told of, as if it had helped.
  private static String utilized(JsonObject task) {
    return JsonArray.ofAll(
            task.object("workspace").object("prior_knowledge").array("failures").objects().stream()
                .limit(1)
                .map(known -> JsonObject.of("name", known.text("name")).with("type", "failure"))
                .toList())
        .toString();
  }

  private static String delivered(JsonObject task) {
    return task.text("verify", "The check") + " passes";
  }

  private JsonObject observe() {
    step("What was learned goes into the memory; the campaign ends and is archived");
    ftl.ask("phase", "transition", "observe");
    ftl.ask("workspace", "list");
    ftl.ask("observer", "analyze", "--no-verify");
    ftl.ask(
        "campaign", "complete", "--summary", "Every CSV source takes --delimiter and --quotechar");
    ftl.ask("phase", "transition", "complete");
    JsonObject history = object(ftl.ask("campaign", "history", "--limit", "1"));
    return history.array("archives").objects().stream().findFirst().orElse(JsonObject.EMPTY);
  }

  /// Says where everything is, and how to look at it.
  private void sayWhere() {
    step("Played. Everything is in " + database + "; to look at it:");
    show.accept("  cd " + folder);
    for (String look :
        List.of(
            dashboard,
            "status",
            "campaign history",
            "memory list",
            "workspace list --campaign-id all",
            "event list")) {
      show.accept("  " + launcher + " " + look);
    }
  }

  private static String objective() {
    return planIn(DemoProject.resource("planner-output.md")).text("objective");
  }

  private static JsonObject planIn(String answer) {
    return JsonBody.object(answer, "plan");
  }

  /// The planner's plan with the blocked task told what went wrong, and a task before it that
  /// removes the cause.
  private static String revisedPlan() {
    JsonObject plan = planIn(DemoProject.resource("planner-output.md"));
    List<JsonObject> tasks = new ArrayList<>();
    for (JsonObject task : plan.array("tasks").objects()) {
      boolean blocked = TROUBLE.equals(task.text("seq"));
      tasks.add(
          blocked ? task.with("depends", JsonArray.of("001", "006")).with("budget", 9) : task);
    }
    tasks.add(
        JsonObject.of("seq", "006")
            .with("slug", "pass-quotechar-through")
            .with("type", "BUILD")
            .with("delta", JsonArray.of("sqlite_utils/cli.py"))
            .with("verify", "pytest tests/test_cli_memory.py -k quotechar")
            .with("budget", 3)
            .with("depends", "001"));
    return plan.with("tasks", JsonArray.ofAll(tasks)).toString();
  }

  private void step(String title) {
    pause(500);
    show.accept("");
    show.accept("== " + title);
  }

  private void pause(int milliseconds) {
    if (!fast) {
      sleep(milliseconds);
    }
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonObject object(Json answer) {
    return answer instanceof JsonObject object ? object : JsonObject.EMPTY;
  }
}
