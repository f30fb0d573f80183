package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Cli;
import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.cli.Rows;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkCommandsTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void enter() {
    project = new Project(folder.resolve("project"));
    project.write(".git/HEAD", "");
  }

  @Test
  void aRecordedValueKeepsItsUnitDirectionAndEnvironment() {
    JsonObject recorded =
        project
            .run(
                "benchmark",
                "record",
                "--run-id",
                "v1",
                "--metric",
                "startup",
                "--value",
                "-8.15e1",
                "--unit",
                "ms",
                "--direction",
                "lower",
                "--metadata",
                "{\"commit\": \"abc\"}")
            .object();
    assertThat(recorded).isEqualTo(JsonObject.of("id", 1).with("run_id", "v1"));

    JsonObject kept = project.run("benchmark", "get-run", "--run-id", "v1").objects().getFirst();
    assertThat(kept.names())
        .containsExactly("id", "run_id", "metric", "value", "metadata", "created_at");
    assertThat(kept.number("value").doubleValue()).isEqualTo(-81.5);
    assertThat(kept.object("metadata").without("environment"))
        .isEqualTo(JsonObject.of("commit", "abc").with("unit", "ms").with("direction", "lower"));
    assertThat(kept.object("metadata").object("environment").names())
        .containsExactly("cpu", "cores", "jvm", "os");
    assertThat(project.run("event", "list").objects().getFirst().object("metadata"))
        .isEqualTo(JsonObject.of("run_id", "v1").with("metric", "startup").with("id", 1));
  }

  @Test
  void aListIsImportedWholeAndOnce() {
    String list = samples("v1", "startup", 1, 2, 3);
    assertThat(project.runWith(list, "benchmark", "import").object())
        .isEqualTo(JsonObject.of("recorded", 3).with("known", 0));
    assertThat(project.runWith(list, "benchmark", "import").object())
        .isEqualTo(JsonObject.of("recorded", 0).with("known", 3));
    String half =
        "[" + samples("v2", "startup", 1).replaceAll("[\\[\\]]", "") + ", {\"run_id\": 5}]";
    JsonObject error = project.runWith(half, "benchmark", "import").error(65, "invalid_data");
    assertThat(error.array("details").texts())
        .hasSize(3)
        .allMatch(each -> each.startsWith("Record 2"));
    assertThat(project.run("benchmark", "list-runs", "--get", "/0/run_id").out()).isEqualTo("v1\n");

    project.runWith(samples("v3", "startup", 1), "benchmark", "import", "--measured-here").object();
    List<JsonObject> runs = project.run("benchmark", "list-runs").objects();
    assertThat(runs.getFirst().names())
        .containsExactly("run_id", "metrics", "samples", "created_at", "environment");
    assertThat(runs.getFirst().object("environment").names()).contains("cpu");
    assertThat(runs.getLast().get("environment")).isEqualTo(Json.NULL);
    assertThat(project.run("benchmark", "list-runs", "--limit", "1").objects()).hasSize(1);
  }

  @Test
  void namesAreLimitedWhereTheyAreKept() {
    String name = "r".repeat(501);
    project
        .run("benchmark", "record", "--run-id", name, "--metric", "m", "--value", "1")
        .error(65, "invalid_data");
    assertThat(project.folder().resolve(".ftl")).doesNotExist();
  }

  @Test
  void aRegressionFailsTheCallThatAsksForIt() {
    keep("v1", "startup_ms", 100, 101, 99, 102, 98);
    keep("v2", "startup_ms", 200, 202, 198, 204, 196);
    JsonObject comparison = compare("v1", "v2").object();
    assertThat(comparison.names())
        .containsExactly("run_a", "run_b", "summary", "metrics", "warnings");
    assertThat(comparison.object("summary"))
        .isEqualTo(
            JsonObject.of("improved", 0)
                .with("regressed", 1)
                .with("unchanged", 0)
                .with("inconclusive", 0)
                .with("added", 0)
                .with("removed", 0));
    JsonObject metric = comparison.object("metrics").object("startup_ms");
    assertThat(metric.names())
        .startsWith(
            "a",
            "b",
            "n_a",
            "n_b",
            "diff_percent",
            "ci",
            "p_value",
            "adjusted_p",
            "direction",
            "unit",
            "verdict");
    assertThat(metric.text("verdict")).isEqualTo("regressed");
    assertThat(metric.text("direction")).isEqualTo("lower");
    assertThat(metric.number("diff_percent").doubleValue()).isEqualTo(100);
    assertThat(metric.array("ci").size()).isEqualTo(2);

    assertThat(compare("v1", "v2", "--fail-on", "regressed").answer(1)).isEqualTo(comparison);
    assertThat(compare("v2", "v1", "--fail-on", "regressed").answer(0)).isNotNull();
    assertThat(compare("v1", "v1", "--fail-on", "regressed").object().array("warnings"))
        .isEqualTo(JsonArray.of("Both runs are the same"));
    assertThat(compare("v1", "v2", "--noise", "150").object().object("summary").number("unchanged"))
        .isEqualTo(1L);
  }

  @Test
  void eachWordOfFailOnFailsTheCall() {
    keep("v1", "startup_ms", 100, 101, 99, 102, 98);
    keep("v1", "gone_ms", 1, 1, 1, 1, 1);
    keep("v2", "startup_ms", 100, 101, 99, 102, 98);
    keep("v3", "startup_ms", 100);
    assertThat(compare("v1", "v2", "--fail-on", "regressed,inconclusive,nothing").exitCode())
        .isZero();
    assertThat(compare("v1", "v2", "--fail-on", "removed").answer(1)).isNotNull();
    assertThat(compare("v1", "v2", "--fail-on", "regressed, removed").exitCode()).isEqualTo(1);
    assertThat(compare("v1", "v3", "--fail-on", "inconclusive").exitCode()).isEqualTo(1);
    assertThat(compare("v1", "v3", "--fail-on", "nothing", "--format", "table").exitCode())
        .isEqualTo(1);
    for (String list : List.of("", ",", "regressed,", "improved", "regressed;nothing")) {
      assertThat(compare("v1", "v2", "--fail-on", list).error(64, "usage").text("error"))
          .contains("--fail-on");
    }
  }

  /// A check for regressions passes when nothing could be compared, but says so.
  @Test
  void aComparisonThatTellsNothingIsWarnedOf() {
    keep("v1", "startup_ms", 100);
    keep("v2", "startup_ms", 900);
    Ran ran = compare("v1", "v2", "--fail-on", "regressed");
    assertThat(ran.answer(0).toString()).contains("No metric could be judged");
    assertThat(compare("v1", "v2", "--fail-on", "regressed,nothing").exitCode()).isEqualTo(1);
    assertThat(compare("v1", "v2", "--format", "table").out())
        .contains("! No metric could be judged");
  }

  @Test
  void unitsOfOneKindAreConvertedAndOthersAreInconclusive() {
    keepIn("ms", "v1", 80, 81, 79, 80, 82);
    keepIn("s", "v2", 0.080, 0.081, 0.079, 0.080, 0.082);
    keepIn("MB", "v3", 80, 81, 79, 80, 82);
    JsonObject converted = compare("v1", "v2").object().object("metrics").object("startup");
    assertThat(converted.text("verdict")).isEqualTo("unchanged");
    assertThat(converted.text("unit")).isEqualTo("s");
    JsonObject other = compare("v1", "v3").object().object("metrics").object("startup");
    assertThat(other.text("verdict")).isEqualTo("inconclusive");
    assertThat(other.text("reason")).contains("ms, MB");
    assertThat(other.get("diff_percent")).isEqualTo(Json.NULL);

    JsonObject history = project.run("benchmark", "history", "--metric", "startup").object();
    assertThat(history.text("unit")).isEqualTo("MB");
    assertThat(history.array("left_out").objects())
        .extracting(each -> each.text("run_id") + " " + each.text("unit"))
        .containsExactly("v1 ms", "v2 s");
    assertThat(
            project.run("benchmark", "history", "--metric", "startup", "--format", "table").out())
        .startsWith("startup in MB: 1 run")
        .contains("Left out, because their units cannot be converted: v1 (ms), v2 (s)");
  }

  private void keepIn(String unit, String run, double... values) {
    project
        .runWith(
            samples(run, "startup", values).replace("\"ms\"", '"' + unit + '"'),
            "benchmark",
            "import")
        .object();
  }

  @Test
  void aTableIsInColourOnATerminalAlone() {
    keep("v1", "startup_ms", 100, 101, 99, 102, 98);
    keep("v2", "startup_ms", 110, 111, 109, 112, 108);
    Ran plain = compare("v1", "v2", "--format", "table", "--fail-on", "regressed");
    assertThat(plain.exitCode()).isEqualTo(1);
    assertThat(plain.out())
        .startsWith("v1 → v2: 1 regressed\n")
        .contains("✗ regressed  startup_ms  ↓  100  110", "+10.0 %", "●", "─", "5/5")
        .doesNotContain("\u001b");
    String coloured = onTerminal(Map.of(), "--format", "table");
    assertThat(coloured).contains("\u001b[31m✗ regressed").contains("\u001b[0m\n");
    assertThat(onTerminal(Map.of("NO_COLOR", "1"), "--format", "table")).isEqualTo(plain.out());
    assertThat(onTerminal(Map.of("TERM", "dumb"), "--format", "table")).isEqualTo(plain.out());
    assertThat(compare("v1", "v2", "--format", "table", "--get", "/summary/regressed").out())
        .isEqualTo("1\n");
  }

  @Test
  void aTableFitsIntoTheTerminal() {
    keep("v1", "startup_ms", 100, 101, 99, 102, 98);
    keep("v2", "startup_ms", 110, 111, 109, 112, 108);
    String whole = onTerminal(Map.of(), "--format", "table");
    assertThat(onTerminal(Map.of("COLUMNS", "200"), "--format", "table")).isEqualTo(whole);
    assertThat(onTerminal(Map.of("COLUMNS", "0"), "--format", "table")).isEqualTo(whole);

    String narrow = onTerminal(Map.of("COLUMNS", "80", "NO_COLOR", "1"), "--format", "table");
    assertThat(narrow.lines().skip(2).limit(2)).allMatch(line -> line.length() <= 80);
    assertThat(narrow)
        .contains("✗ regressed  startup_ms  ↓  100  110  +10.0 %", "●")
        .contains("more columns fit into lines of ")
        .doesNotContain("p is adjusted");
    assertThat(onTerminal(Map.of("COLUMNS", "5", "NO_COLOR", "1"), "--format", "table"))
        .contains("\n✗ regressed  startup_ms  ↓  100  110  +10.0 %\n");
  }

  @Test
  void markdownIsReadyForAPullRequest() {
    keep("v1", "startup_ms", 100, 101, 99, 102, 98);
    keep("v2", "startup_ms", 110, 111, 109, 112, 108);
    keep("v1", "a|b`c_ms", 5);
    keep("v2", "a|b`c_ms", 5);
    String markdown = compare("v1", "v2", "--format", "markdown").out();
    assertThat(markdown)
        .startsWith("**`v1` → `v2`: 1 regressed, 1 inconclusive**\n\n| verdict | metric |")
        .contains("| :-- | :-- | :-- | --: |", "| ✗ regressed | `startup_ms` | ↓ | 100 | 110 |")
        .contains("<details><summary>1 without a verdict of better or worse</summary>\n\n|")
        .contains("| `a\\|b'c_ms` |")
        .contains(
            "|\n\n- 1 inconclusive: one sample on a side does not tell its noise\n\n</details>\n")
        .endsWith("\n\n↓ lower is better, ↑ higher is better\n");
    keep("v3", "startup_ms", 100);
    assertThat(compare("v1", "v3", "--format", "markdown").out())
        .startsWith("**`v1` → `v3`: no regressions, but no verdicts either; 1 inconclusive");
    assertThat(compare("v1", "v1", "--format", "markdown").out())
        .contains("No metric improved or regressed.", "> ⚠️ Both runs are the same");
  }

  @Test
  void namesDoNothingToATerminalAndLongOnesAreCut() {
    String name = "\u001b[2J" + "r".repeat(9_000);
    Rows.execute(
        project,
        "INSERT INTO benchmark (run_id, metric, value, metadata) VALUES ('%s', 'm', 1, '{}')"
            .formatted(name));
    String table = compare(name, name, "--format", "table").out();
    assertThat(table).startsWith("�[2Jrrr").doesNotContain("\u001b").doesNotContain("r".repeat(60));
    assertThat(compare(name, name).object().text("run_a")).isEqualTo(name);
    assertThat(project.run("benchmark", "get-run", "--run-id", name).objects()).hasSize(1);
  }

  @Test
  void theHistoryMarksTheChangePoint() {
    for (int i = 0; i < 8; i++) {
      keep("v" + i, "startup_ms", i < 4 ? 100 : 130, i < 4 ? 101 : 131);
    }
    JsonObject history = project.run("benchmark", "history", "--metric", "startup_ms").object();
    assertThat(history.names()).containsExactly("metric", "unit", "direction", "runs", "left_out");
    List<JsonObject> runs = history.array("runs").objects();
    assertThat(runs.getFirst().names())
        .containsExactly(
            "run_id",
            "created_at",
            "n",
            "median",
            "ci",
            "level",
            "change_point",
            "change_percent",
            "verdict");
    assertThat(runs)
        .filteredOn(run -> run.get("change_point").equals(new Json.Bool(true)))
        .extracting(run -> run.text("run_id") + " " + run.text("verdict"))
        .containsExactly("v4 regressed");
    String table =
        project.run("benchmark", "history", "--metric", "startup_ms", "--format", "table").out();
    assertThat(table)
        .startsWith("startup_ms in ms: 8 runs, 1 change point\n")
        .contains("◆ +29.9 % ✗ regressed");
    assertThat(
            project
                .run("benchmark", "history", "--metric", "startup_ms", "--format", "markdown")
                .out())
        .startsWith("**`startup_ms` in `ms`: 8 runs, 1 change point**\n\n| run | recorded |");
    assertThat(
            project
                .run("benchmark", "history", "--metric", "startup_ms", "--limit", "2")
                .object()
                .array("runs")
                .size())
        .isEqualTo(2);
  }

  private Ran compare(String a, String b, String... options) {
    List<String> call =
        new ArrayList<>(List.of("benchmark", "compare", "--run-a", a, "--run-b", b));
    call.addAll(List.of(options));
    return project.run(call.toArray(String[]::new));
  }

  private String onTerminal(Map<String, String> environment, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CallContext terminal =
        new CallContext(project.folder(), folder.resolve("home"), environment, true, null);
    List<String> call =
        new ArrayList<>(List.of("benchmark", "compare", "--run-a", "v1", "--run-b", "v2"));
    call.addAll(List.of(options));
    new Cli(terminal, new ByteArrayInputStream(new byte[0]), out, out)
        .run(call.toArray(String[]::new));
    return out.toString(StandardCharsets.UTF_8);
  }

  private void keep(String run, String metric, double... values) {
    project.runWith(samples(run, metric, values), "benchmark", "import").object();
  }

  private static String samples(String run, String metric, double... values) {
    return DoubleStream.of(values)
        .mapToObj(
            value ->
                JsonObject.of("run_id", run)
                    .with("metric", metric)
                    .with("value", value)
                    .with("metadata", JsonObject.of("unit", "ms"))
                    .toString())
        .collect(Collectors.joining(",", "[", "]"));
  }
}
