package dev.ftl.app.start;

import dev.ftl.data.Ftl;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.HoldOut;
import dev.ftl.data.phase.Phase;
import dev.ftl.data.plan.PlanStatus;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.workspace.WorkspaceRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;

/// The project that the pictures show: the demo's campaign, finished yesterday, and the one after
/// it half way, with a blocked task, a session that still waits for explorers, and benchmark runs.
/// All of it leads up to the moment at which it is made.
final class ShownProject {

  private static final Path DEMO = Path.of("../ftl-cli/src/main/resources/dev/ftl/cli/demo");

  private static final String NEXT_PLAN =
      """
      {"objective": "sqlite-utils query: stream rows as newline-delimited JSON", "framework": "click",
       "idioms": {"required": ["@cli.command() with click.option decorators"], "forbidden": ["print() for errors"]},
       "tasks": [
        {"seq": "001", "slug": "spec-streamed-output", "type": "SPEC", "delta": ["tests/test_query_nl.py"],
         "verify": "pytest tests/test_query_nl.py"},
        {"seq": "002", "slug": "iterate-over-the-cursor", "delta": ["sqlite_utils/db.py"],
         "verify": "pytest tests/test_query.py", "budget": 5, "depends": "001"},
        {"seq": "003", "slug": "encode-binary-values", "delta": ["sqlite_utils/utils.py"],
         "verify": "pytest tests/test_utils.py -k binary", "budget": 4, "depends": "001"},
        {"seq": "004", "slug": "add-the-nl-option", "delta": ["sqlite_utils/cli.py"],
         "verify": "pytest tests/test_cli.py -k nl", "budget": 6, "depends": ["002"]},
        {"seq": "005", "slug": "flush-while-piped", "delta": ["sqlite_utils/cli.py"],
         "verify": "pytest tests/test_cli.py -k pipe", "budget": 3, "depends": ["002"]},
        {"seq": "006", "slug": "write-binary-as-base64", "delta": ["sqlite_utils/cli.py"],
         "verify": "pytest tests/test_cli.py -k base64", "budget": 4, "depends": ["003"]},
        {"seq": "007", "slug": "measure-large-tables", "delta": ["tests/test_memory_use.py"],
         "verify": "pytest tests/test_memory_use.py", "budget": 5, "depends": ["004", "005"]},
        {"seq": "008", "slug": "document-the-option", "delta": ["docs/cli.rst"],
         "verify": "pytest tests/test_docs.py", "budget": 3, "depends": ["004", "006"]},
        {"seq": "009", "slug": "verify-all", "type": "VERIFY", "delta": [], "verify": "pytest -x -q",
         "depends": ["007", "008"]}]}
      """;

  private final Path folder;
  private final Ftl ftl;
  private final StoryClock clock = new StoryClock();

  private ShownProject(Path folder, Database database) {
    this.folder = folder;
    this.ftl = new Ftl(database);
  }

  /// Makes it in a folder, whose name is the project's, and answers its database.
  static Path in(Path folder) throws IOException, SQLException {
    Path file = folder.resolve(".ftl").resolve("ftl.db");
    Database database = new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
    ShownProject project = new ShownProject(folder, database);
    database.create();
    ShownMemory.work(database);
    ShownMemory.remember(project.ftl, project.clock);
    project.yesterday();
    project.benchmarks();
    project.today();
    project.clock.tell(database);
    return file;
  }

  private void yesterday() throws IOException {
    JsonObject plan = JsonBody.object(demo("planner-output.md"), "plan");
    String objective = plan.text("objective");
    clock.ago(minutes(26 * 60));
    ftl.phases().move(Phase.EXPLORE);
    explore(objective, minutes(26 * 60 - 1));
    clock.ago(minutes(26 * 60 - 3));
    ftl.phases().move(Phase.PLAN);
    long planId = begin(plan);
    clock.ago(minutes(26 * 60 - 5));
    ftl.phases().move(Phase.BUILD);
    int began = 26 * 60 - 6;
    for (String name :
        new String[] {
          "001-spec-memory-dialect",
          "002-impl-rows-from-file",
          "003-impl-memory-options",
          "004-document-options",
          "005-verify-all"
        }) {
      start(planId, name, "builder-1", minutes(began));
      began -= 4 + name.length() % 7;
      complete(name, "The check passes", minutes(began));
    }
    clock.ago(minutes(began - 1));
    ftl.plans().changeStatus(planId, PlanStatus.EXECUTED);
    ftl.phases().move(Phase.OBSERVE);
    ftl.campaigns().complete("Every CSV source takes --delimiter and --quotechar", JsonArray.of());
    ftl.phases().move(Phase.COMPLETE);
  }

  private void today() throws IOException {
    JsonObject plan = JsonBody.object(NEXT_PLAN, "plan");
    clock.ago(minutes(64));
    ftl.phases().reset();
    ftl.phases().move(Phase.EXPLORE);
    explore(plan.text("objective"), minutes(63));
    clock.ago(minutes(60));
    ftl.phases().move(Phase.PLAN);
    long planId = begin(plan);
    clock.ago(minutes(57));
    ftl.phases().move(Phase.BUILD);
    start(planId, "001-spec-streamed-output", "builder-1", minutes(56));
    complete("001-spec-streamed-output", "Seven failing tests", minutes(49));
    start(planId, "002-iterate-over-the-cursor", "builder-1", minutes(48));
    start(planId, "003-encode-binary-values", "builder-2", minutes(47));
    complete("002-iterate-over-the-cursor", "query() yields row by row", minutes(31));
    start(planId, "004-add-the-nl-option", "builder-1", minutes(30));
    clock.ago(minutes(22));
    ftl.workspaceRecorder()
        .block(
            "003-encode-binary-values",
            "TypeError: Object of type bytes is not JSON serializable, in tests/test_utils.py:214",
            WorkspaceRecorder.Author.ANYBODY);
    start(planId, "005-flush-while-piped", "builder-2", minutes(12));
    String waiting = session("How do migrations find the tables they change?", seconds(47));
    result(waiting, ExplorerMode.STRUCTURE, demo("structure.json"), seconds(31));
    result(waiting, ExplorerMode.DELTA, demo("delta.json"), seconds(9));
  }

  private void explore(String objective, Duration ago) throws IOException {
    String id = session(objective, ago);
    result(id, ExplorerMode.STRUCTURE, demo("structure.json"), ago.minusSeconds(14));
    result(id, ExplorerMode.DELTA, demo("delta.json"), ago.minusSeconds(22));
    result(id, ExplorerMode.PATTERN, demo("pattern.json"), ago.minusSeconds(31));
    result(id, ExplorerMode.MEMORY, demo("memory.json"), ago.minusSeconds(47));
    ftl.explorations().save(id, objective, "56dd097");
  }

  private String session(String objective, Duration ago) {
    clock.ago(ago);
    return ftl.sessions().create(objective);
  }

  private void result(String session, ExplorerMode mode, String text, Duration ago) {
    clock.ago(ago);
    ftl.sessions().write(session, mode, JsonBody.object(text, "result"));
  }

  /// Keeps a plan, makes a campaign of it, and answers the plan's id.
  private long begin(JsonObject plan) throws IOException {
    for (JsonObject task : plan.array("tasks").objects()) {
      for (String file : task.array("delta").texts()) {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), "import click\n\n\ndef query(sql):\n    pass\n");
      }
    }
    long id = ftl.planWriter().write(plan, null, null).id();
    ftl.campaigns().create(plan.text("objective"), plan.text("framework"), false);
    ftl.planIntake().add(plan);
    return id;
  }

  private void start(long planId, String workspace, String owner, Duration ago) {
    clock.ago(ago);
    String seq = workspace.substring(0, 3);
    ftl.taskClaims().claim(seq, owner, 3600);
    ftl.workspaceCreator().create(planId, seq, null, folder, HoldOut.NONE);
  }

  private void complete(String workspace, String delivered, Duration ago) {
    clock.ago(ago);
    ftl.workspaceRecorder()
        .complete(workspace, delivered, JsonArray.of(), WorkspaceRecorder.Author.ANYBODY);
  }

  /// Four runs of eight samples: startup gets better, one query worse, the rest stays.
  private void benchmarks() {
    Random random = new Random(1);
    for (int run = 0; run < 4; run++) {
      clock.ago(minutes(4 * 24 * 60 - run * 31 * 60));
      for (int sample = 0; sample < 8; sample++) {
        String id = "v3.3" + run;
        measure(id, "startup", "ms", "lower", 182 - 11 * run + 4 * random.nextGaussian());
        measure(id, "insert_rows", "rows/s", "higher", 41_000 + 300 * random.nextGaussian());
        measure(
            id, "query_join", "ms", "lower", (run == 3 ? 61 : 48) + 1.5 * random.nextGaussian());
        measure(id, "search_text", "ms", "lower", 23 - run + 0.8 * random.nextGaussian());
        measure(id, "peak_memory", "MB", "lower", 74 + 0.4 * random.nextGaussian());
      }
    }
  }

  private void measure(String run, String metric, String unit, String direction, double value) {
    double rounded = Math.round(value * 100) / 100.0;
    JsonObject metadata = JsonObject.of("unit", unit).with("direction", direction);
    ftl.benchmarks().record(new NewRecord(run, metric, rounded, metadata));
  }

  private static String demo(String name) throws IOException {
    return Files.readString(DEMO.resolve(name));
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
