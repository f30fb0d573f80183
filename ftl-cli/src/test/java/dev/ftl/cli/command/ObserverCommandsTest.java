package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ObserverCommandsTest {

  private static final String REASON =
      "ModuleNotFoundError: No module named 'csvkit' (line 12)\nTried: pip install csvkit";

  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void init() {
    project = new Project(folder);
  }

  /// Creates a campaign with a workspace for each of these verify commands: 001-task-1 and so on.
  private void campaign(String... commands) {
    JsonArray tasks = JsonArray.EMPTY;
    for (int i = 0; i < commands.length; i++) {
      JsonObject task =
          JsonObject.of("seq", "%03d".formatted(i + 1))
              .with("slug", "task-" + (i + 1))
              .with("delta", JsonArray.EMPTY)
              .with("creates", JsonArray.of("file" + i))
              .with("budget", i + 3)
              .with("verify", commands[i]);
      tasks = JsonArray.of(concat(tasks, task));
    }
    JsonObject plan = JsonObject.of("objective", "Export the report to CSV").with("tasks", tasks);
    String id = project.runWith(plan.toString(), "plan", "write", "--get", "/id").out().strip();
    project.run("campaign", "create", "Export the report to CSV", "--close-active").answer();
    project.run("workspace", "create", "--plan-id", id).answer();
  }

  private static Object[] concat(JsonArray tasks, JsonObject task) {
    Object[] all = Arrays.copyOf(tasks.items().toArray(), tasks.size() + 1);
    all[tasks.size()] = task;
    return all;
  }

  private void block(int task, String reason) {
    project.run("workspace", "block", "" + task, "--reason", reason).answer();
  }

  private void complete(int task, String delivered) {
    project.run("workspace", "complete", "" + task, "--delivered", delivered).answer();
  }

  private JsonObject analyze(String... options) {
    String[] call = new String[options.length + 2];
    call[0] = "observer";
    call[1] = "analyze";
    System.arraycopy(options, 0, call, 2, options.length);
    return project.run(call).object();
  }

  private List<JsonObject> memories(String type) {
    return project.run("memory", "list", "--type", type).objects();
  }

  private static List<String> texts(List<JsonObject> objects, String field) {
    return objects.stream().map(each -> each.text(field)).toList();
  }

  @Test
  void theExitCodeDecidesWhetherABlockIsReal() {
    campaign("echo 0 errors, 0 FAILED", "echo all good; exit 3", "sleep 30");
    for (int task = 1; task <= 3; task++) {
      block(task, "the task %d does not work at all".formatted(task));
    }

    List<JsonObject> checks = project.run("observer", "verify-blocks", "--timeout", "1").objects();

    assertThat(texts(checks, "workspace_id"))
        .containsExactly("001-task-1", "002-task-2", "003-task-3");
    assertThat(texts(checks, "status"))
        .containsExactly("FALSE_POSITIVE", "CONFIRMED", "INDETERMINATE");
    assertThat(checks.get(1).toString())
        .contains(
            "\"command\":\"echo all good; exit 3\"",
            "\"exit_code\":3",
            "\"output\":\"all good\\n\"");
    assertThat(checks.get(2).toString()).contains("\"exit_code\":null", "within 1 s");
    assertThat(memories("failure")).isEmpty();

    JsonObject analysis = analyze("--timeout", "1");
    assertThat(texts(analysis.array("failures_extracted").objects(), "workspace_id"))
        .containsExactly("002-task-2");
    assertThat(analysis.array("verified").toString())
        .contains("\"command\":\"sleep 30\"")
        .doesNotContain("output");
    assertThat(memories("failure")).hasSize(1);
  }

  @Test
  void commandsOfADatabaseThatGitTracksAreNotRun() throws IOException {
    campaign("touch run");
    block(1, REASON);
    project.write(".git/index", "DIRC\0\0\0\2" + "\u000b.ftl/ftl.db\0");
    for (String command : new String[] {"analyze", "verify-blocks"}) {
      project.run("observer", command).error(69, "conflict");
    }
    assertThat(folder.resolve("run")).doesNotExist();
    analyze("--no-verify");
    project.write(".git/index", "DIRC\0\0\0\2" + "\u000c.ftl/ftl.dbx\0");
    analyze();
    assertThat(folder.resolve("run")).exists();
  }

  @Test
  void withoutVerifyingEveryBlockIsTakenForReal() {
    campaign("touch was-run", "true");
    block(1, "AssertionError: expected 3 rows, got 4");
    block(2, "the csv module has no writer for dicts");
    JsonObject analysis = analyze("--no-verify");
    assertThat(analysis.array("verified")).isEqualTo(JsonArray.EMPTY);
    assertThat(folder.resolve("was-run")).doesNotExist();
    assertThat(memories("failure")).hasSize(2);
  }

  @Test
  void learnsTheReasonOfABlock() {
    campaign("false");
    block(1, REASON);
    JsonObject shown = project.run("observer", "extract-failure", "1").object();

    assertThat(shown.text("name")).isEqualTo("modulenotfounderror-no-module-named-csvkit-line-12");
    assertThat(shown.text("trigger"))
        .isEqualTo("ModuleNotFoundError: No module named 'csvkit' (line 12)");
    assertThat(shown.text("fix")).isEqualTo("Attempted: pip install csvkit");
    assertThat(shown.text("match"))
        .isEqualTo(
            "ModuleNotFoundError:\\s+No\\s+module\\s+named\\s+'[^']*'\\s+\\(line\\s+\\d+\\)");
    assertThat(shown.number("cost")).isEqualTo(3000L);
    assertThat(shown.array("source").texts()).containsExactly("001-task-1");
    assertThat(memories("failure")).isEmpty();

    analyze();
    JsonObject failure = memories("failure").getFirst();
    for (String field : shown.names()) {
      assertThat(failure.get(field)).isEqualTo(shown.get(field));
    }
    assertThat(
            project
                .runWith(shown.toString(), "memory", "add-failure", "--json", "-")
                .object()
                .text("status"))
        .isEqualTo("merged:" + shown.text("name"));
  }

  /// All pairs of many failures would take minutes under the write lock.
  @Test
  void aFailureIsRelatedToALimitedNumberOfOthers() {
    List<String> subjects =
        List.of(
            "disk full",
            "no route to host",
            "wrong password",
            "null pointer",
            "bad checksum",
            "missing semicolon",
            "expired certificate",
            "unknown locale",
            "stack overflow",
            "port in use",
            "empty fixture",
            "clock skew",
            "broken symlink");
    String[] commands = new String[subjects.size()];
    Arrays.fill(commands, "false");
    campaign(commands);
    for (int i = 0; i < subjects.size(); i++) {
      block(i + 1, subjects.get(i) + " stops the build");
    }

    int most = Limits.RELATED_FAILURES;
    int pairs = most * (most - 1) / 2 + (subjects.size() - most) * most;
    assertThat(analyze("--no-verify").number("relationships_added")).isEqualTo((long) pairs);
    JsonObject newest = project.run("memory", "show", "broken-symlink-stops-the-build").object();
    assertThat(newest.object("related_typed").array("co_occurs").size()).isEqualTo(most);
    JsonObject oldest = project.run("memory", "show", "disk-full-stops-the-build").object();
    assertThat(oldest.object("related_typed").array("co_occurs").size()).isEqualTo(most);
    assertThat(
            project
                .run("memory", "related", "broken-symlink-stops-the-build", "--max-hops", "1")
                .objects())
        .hasSize(most);
  }

  @Test
  void aRecoveredBlockTeachesItsReasonAndIsLinkedToItsPattern() {
    campaign("false", "true");
    block(1, REASON);
    complete(1, "Wrote the export with the standard csv module instead");

    JsonObject score = project.run("observer", "score", "1").object();
    assertThat(score.object("breakdown").toString())
        .isEqualTo("{\"blocked_then_fixed\":3,\"novel\":1}");
    assertThat(score.number("score")).isEqualTo(4L);

    JsonObject analysis = analyze();
    assertThat(analysis.number("relationships_added")).isEqualTo(1L);
    JsonObject failure = memories("failure").getFirst();
    assertThat(failure.text("trigger")).startsWith("ModuleNotFoundError: No module named");
    assertThat(failure.text("fix"))
        .isEqualTo("Wrote the export with the standard csv module instead");
    JsonObject pattern = memories("pattern").getFirst();
    assertThat(pattern.text("insight"))
        .contains("No module named 'csvkit'", "standard csv module instead");
    assertThat(pattern.number("saved")).isEqualTo(1500L);
    assertThat(
            texts(project.run("memory", "get-solutions", failure.text("name")).objects(), "name"))
        .containsExactly(pattern.text("name"));
    assertThat(project.run("observer", "score", "1").object()).isEqualTo(score);
  }

  @Test
  void scoresAFirstTry() {
    campaign("true", "true");
    complete(2, "Wrote the export with the standard csv module");
    JsonObject score = project.run("observer", "score", "002-task-2").object();
    assertThat(score.toString())
        .contains(
            "{\"first_try_success\":2,\"budget_efficient\":1,\"novel\":1}", "\"pattern\":true");

    project
        .runWith(
            "{\"name\": \"x\", \"trigger\": \"Export the report to CSV: task 2\", \"insight\":"
                + " \"use the csv module\", \"saved\": 10}",
            "memory",
            "add-pattern",
            "--json",
            "-")
        .answer();
    assertThat(project.run("observer", "score", "2").object().object("breakdown").names())
        .doesNotContain("novel");

    project.run("observer", "score", "1").error(69, "conflict");
    project.run("observer", "extract-failure", "2").error(69, "conflict");
    project.run("observer", "score", "009-none").error(66, "not_found");
  }

  @Test
  void analyzingAgainChangesNothing() {
    campaign("false", "false", "true", "true");
    block(1, REASON);
    block(2, "AssertionError: expected 3 rows, got 4");
    block(3, "the encoding of the file is unknown");
    complete(3, "Read the encoding from the byte order mark");
    complete(4, "Wrote the export with the standard csv module");
    JsonObject first = analyze();
    assertThat(first.array("failures_extracted").size()).isEqualTo(3);
    assertThat(first.array("patterns_extracted").size()).isEqualTo(2);
    assertThat(first.number("relationships_added")).isEqualTo(3L + 1);
    List<String> before = state();

    JsonObject second = analyze();

    assertThat(second.array("failures_extracted")).isEqualTo(JsonArray.EMPTY);
    assertThat(second.array("patterns_extracted")).isEqualTo(JsonArray.EMPTY);
    assertThat(second.number("relationships_added")).isEqualTo(0L);
    assertThat(second.get("workspaces")).isEqualTo(first.get("workspaces"));
    assertThat(second.get("verified")).isEqualTo(first.get("verified"));
    assertThat(state()).isEqualTo(before);
  }

  /// All entries and events, without what changes with time.
  private List<String> state() {
    return List.of(
        project.run("memory", "list").out().replaceAll("\"(age_days|importance)\":[-+.0-9eE]+", ""),
        project.run("event", "list", "--limit", "1000").out());
  }

  @Test
  void severalAnalysesAtOnceLearnEverythingOnce() throws Exception {
    campaign("false", "false", "true");
    block(1, REASON);
    block(2, "AssertionError: expected 3 rows, got 4");
    complete(3, "Wrote the export with the standard csv module");
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<JsonObject>> analyses = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        analyses.add(pool.submit(() -> analyze("--no-verify")));
      }
      int extracted = 0;
      for (Future<JsonObject> analysis : analyses) {
        extracted += analysis.get().array("failures_extracted").size();
        extracted += analysis.get().array("patterns_extracted").size();
      }
      assertThat(extracted).isEqualTo(3);
    }
    assertThat(project.run("event", "list", "--type", "WORKSPACE_ANALYZED").objects()).hasSize(3);
  }

  @Test
  void countsFeedbackOncePerWorkspace() {
    failure("good-one", "Exporting a report to CSV loses the header");
    failure("bad-one", "CSV export of a large report runs out of memory");
    campaign("true", "true");
    project
        .run(
            "workspace",
            "complete",
            "1",
            "--delivered",
            "Wrote the export with csv",
            "--utilized",
            "[{\"name\": \"good-one\", \"type\": \"failure\"}]")
        .answer();
    complete(2, "Nothing is said about memories here");
    assertThat(analyze().get("feedback_recorded").toString())
        .isEqualTo("{\"helped\":1,\"not_helped\":1}");
    assertThat(analyze().get("feedback_recorded").toString())
        .isEqualTo("{\"helped\":0,\"not_helped\":0}");
    assertThat(project.run("memory", "show", "good-one").object().number("times_helped"))
        .isEqualTo(1L);
    assertThat(project.run("memory", "show", "bad-one").object().number("times_failed"))
        .isEqualTo(1L);
  }

  private void failure(String name, String trigger) {
    JsonObject failure =
        JsonObject.of("name", name).with("trigger", trigger).with("fix", "x").with("cost", 900);
    project.runWith(failure.toString(), "memory", "add-failure", "--json", "-").answer();
  }

  @Test
  void listsWhatWasLearned() {
    campaign("false", "true");
    block(1, REASON);
    complete(2, "Wrote the export with the standard csv module");
    assertThat(project.run("observer", "list").out())
        .contains("\"analyzed\":false")
        .doesNotContain("\"analyzed\":true");
    analyze();
    List<JsonObject> rows = project.run("observer", "list").objects();
    assertThat(texts(rows, "workspace_id")).containsExactly("002-task-2", "001-task-1");
    assertThat(rows.get(1).array("learned").toString())
        .contains("\"type\":\"failure\"", "\"result\":\"added\"");
    assertThat(rows.get(0).number("score")).isEqualTo(4L);
    assertThat(project.run("observer", "list", "--limit", "1").objects()).hasSize(1);
  }

  @Test
  void worksAfterTheCampaignAndWithoutAny() {
    project.run("init");
    assertThat(analyze().toString()).contains("\"campaign_id\":null", "\"failures_extracted\":[]");
    assertThat(project.run("observer", "list").objects()).isEmpty();
    assertThat(project.run("observer", "verify-blocks").objects()).isEmpty();
    campaign("false");
    block(1, REASON);
    project.run("campaign", "complete").answer();
    assertThat(analyze().array("failures_extracted").size()).isEqualTo(1);
    project.run("observer", "analyze", "--campaign-id", "99").error(66, "not_found");
    project.run("observer", "analyze", "--timeout", "0").error(64, "usage");
  }

  @Test
  void aCommandThatDeletesTheProjectHarmsNoOtherDatabase() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    project.run("init");
    campaign("rm -rf \"$PWD\"; exit 1", "true");
    block(1, REASON);
    Project elsewhere = new Project(inner);
    assertThat(
            elsewhere
                .run("observer", "verify-blocks", "--db", folder.resolve(".ftl/ftl.db").toString())
                .objects())
        .extracting(each -> each.text("status"))
        .containsExactly("CONFIRMED");
  }
}
