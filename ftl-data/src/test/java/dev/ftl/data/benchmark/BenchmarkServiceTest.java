package dev.ftl.data.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.Page;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import dev.ftl.data.benchmark.statistics.Thresholds;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkServiceTest {

  private static final String NOTHING_JUDGED =
      "No metric could be judged, so this comparison says nothing about regressions";
  private static final Environment LAPTOP =
      new Environment("Ryzen 7", 16, "OpenJDK 25.0.1", "Linux 6.1 amd64");

  @TempDir Path folder;
  private Database database;
  private Ftl ftl;
  private BenchmarkService benchmarks;

  @BeforeEach
  void open() {
    database = new Database(folder.resolve("ftl.db"), Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
    ftl = new Ftl(database);
    benchmarks = ftl.benchmarks();
  }

  @Test
  void aSampleIsKeptWithItsEventAndEveryCallKeepsAnother() {
    JsonObject metadata = JsonObject.of("unit", "ms");
    Recorded first = benchmarks.record(new NewRecord("v1", "time", 1.5, metadata));
    Recorded second =
        benchmarks.record(new NewRecord("v1", "time", 1.5, metadata).measuredIn(LAPTOP));

    List<BenchmarkRecord> records = benchmarks.records("v1");
    assertThat(records).extracting(BenchmarkRecord::id).containsExactly(first.id(), second.id());
    assertThat(records.getFirst())
        .isEqualTo(
            new BenchmarkRecord(
                first.id(), "v1", "time", 1.5, metadata, records.getFirst().createdAt()));
    assertThat(records.getLast().metadata().object("environment").text("cpu")).isEqualTo("Ryzen 7");
    assertThat(events())
        .containsExactly(
            JsonObject.of("run_id", "v1").with("metric", "time").with("id", second.id()),
            JsonObject.of("run_id", "v1").with("metric", "time").with("id", first.id()));
  }

  @Test
  void aRunIsReadAloneWithTheOneBeforeIt() {
    benchmarks.importAll(
        records(
            """
            [{"run_id": "old", "metric": "time", "value": 3},
             {"run_id": "new", "metric": "time", "value": 2},
             {"run_id": "new", "metric": "time", "value": 1},
             {"run_id": "new", "metric": "size", "value": 7}]\
            """));

    BenchmarkRun run = benchmarks.get("new");
    assertThat(run).isEqualTo(benchmarks.list(1).getFirst());
    assertThat(run.metrics()).isEqualTo(2);
    assertThat(run.samples()).isEqualTo(3);
    assertThat(benchmarks.before("new")).isEqualTo("old");
    assertThat(benchmarks.before("old")).isNull();
    assertThat(benchmarks.before("unknown")).isNull();
    assertThat(benchmarks.samples("new", "time", null)).containsExactly(1.0, 2.0);
    assertThatThrownBy(() -> benchmarks.get("unknown")).isInstanceOf(NotFound.class);
  }

  @Test
  void theStampChangesWithEveryRecord() {
    Stamp empty = benchmarks.stamp();
    benchmarks.record(new NewRecord("v1", "time", 1, JsonObject.EMPTY));

    assertThat(empty).isEqualTo(new Stamp(0, 0));
    assertThat(benchmarks.stamp()).isNotEqualTo(empty).isEqualTo(benchmarks.stamp());
  }

  @Test
  void trendsAreTheMediansOfTheNewestRuns() {
    benchmarks.importAll(
        records(
            """
            [{"run_id": "a", "metric": "time", "value": 9},
             {"run_id": "b", "metric": "time", "value": 1},
             {"run_id": "b", "metric": "time", "value": 3},
             {"run_id": "c", "metric": "size", "value": 7},
             {"run_id": "d", "metric": "time", "value": 4}]\
            """));

    Trends trends = ftl.benchmarkHistory().trends(3);
    assertThat(trends.runs()).containsExactly("b", "c", "d");
    assertThat(trends.of("time")).containsExactly(2.0, null, 4.0);
    assertThat(trends.of("size")).containsExactly(null, 7.0, null);
    assertThat(trends.of("unknown")).isEmpty();
  }

  @Test
  void aListIsImportedOnce() {
    List<NewRecord> list =
        records(
            """
            [{"run_id": "v1", "metric": "time", "value": 1, "metadata": {"unit": "ms"}},
             {"run_id": "v1", "metric": "time", "value": 1, "metadata": {"unit": "ms"}},
             {"run_id": "v2", "metric": "time", "value": 1.25, "unit": "ms", "direction": "lower"}]
            """);
    assertThat(benchmarks.importAll(list)).isEqualTo(new Imported(3, 0));
    assertThat(benchmarks.importAll(list)).isEqualTo(new Imported(0, 3));
    assertThat(benchmarks.importAll(list.subList(0, 1))).isEqualTo(new Imported(0, 1));

    benchmarks.record(new NewRecord("v1", "time", 2, JsonObject.EMPTY));
    assertThat(benchmarks.importAll(list)).isEqualTo(new Imported(0, 3));
    List<NewRecord> more = new ArrayList<>(list);
    more.add(new NewRecord("v3", "time", 1, JsonObject.EMPTY));
    assertThat(benchmarks.importAll(more)).isEqualTo(new Imported(1, 3));

    assertThat(benchmarks.records("v1")).hasSize(3);
    assertThat(benchmarks.records("v2").getFirst().metadata())
        .isEqualTo(JsonObject.of("unit", "ms").with("direction", "lower"));
    assertThat(events()).contains(JsonObject.of("run_id", "v1").with("records", 2)).hasSize(4);
  }

  @Test
  void everyFaultOfAListIsNamedAndNothingOfItIsKept() {
    String list =
        """
        [{"run_id": "v1", "metric": "time", "value": 1},
         {"run_id": "", "metric": "%s", "value": 1e999},
         {"run_id": 7, "value": "1", "metadata": []},
         {"run_id": "v1", "metric": "time", "value": 1, "unit": 5, "direction": "up"},
         42]
        """
            .formatted("m".repeat(501));
    assertThatThrownBy(() -> records(list))
        .isInstanceOfSatisfying(
            InvalidData.class,
            e ->
                assertThat(e.details())
                    .containsExactly(
                        "Record 2: The run_id must not be empty",
                        "Record 2: The metric must have at most 500 characters, not 501",
                        "Record 2: The value must be a finite number, not Infinity",
                        "Record 3: The run_id must be a string, not a number",
                        "Record 3: The metric must be a string, not null",
                        "Record 3: The value must be a number, not a string",
                        "Record 3: The metadata must be an object, not an array",
                        "Record 4: The unit must be a string, not a number",
                        "Record 4: The direction must be one of lower, higher, none",
                        "Record 5: It must be an object, not a number"));
    assertThatThrownBy(() -> NewRecord.listOf(JsonArray.EMPTY)).isInstanceOf(InvalidData.class);
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new NewRecord("v1", "time", value, JsonObject.EMPTY))
          .isInstanceOf(InvalidData.class)
          .hasMessageContaining("must be a finite number, not " + value);
    }
  }

  @Test
  void runsAreListedByTheirNewestRecords() {
    assertThat(benchmarks.page(null, 10)).isEqualTo(new Page<BenchmarkRun>(List.of(), 0));
    record("old", "time", 1);
    record("other", "time", 1);
    record("old", "tokens", 2);
    record("old", "time", 3);
    benchmarks.record(new NewRecord("newest", "time", 1, JsonObject.EMPTY).measuredIn(LAPTOP));

    List<BenchmarkRun> runs = benchmarks.list(10);
    assertThat(runs).extracting(BenchmarkRun::runId).containsExactly("newest", "old", "other");
    assertThat(runs.get(1).metrics()).isEqualTo(2);
    assertThat(runs.get(1).samples()).isEqualTo(3);
    assertThat(runs.get(1).createdAt()).isEqualTo(benchmarks.records("old").getLast().createdAt());
    assertThat(runs.get(1).environment()).isNull();
    assertThat(runs.getFirst().environment()).isEqualTo(LAPTOP);
    assertThat(benchmarks.list(1)).containsExactly(runs.getFirst());
    assertThat(benchmarks.page(null, 2)).isEqualTo(new Page<>(runs.subList(0, 2), 3));
    assertThat(benchmarks.page("EW", 10)).isEqualTo(new Page<>(runs.subList(0, 1), 1));
    assertThat(benchmarks.page("%", 10).total()).isZero();
    assertThat(benchmarks.metrics()).containsExactly("time", "tokens");
  }

  @Test
  void unknownRunsAreNotFoundHoweverLongTheirNames() {
    record("v1", "time", 1);
    assertThatThrownBy(() -> benchmarks.records("v2"))
        .isInstanceOf(NotFound.class)
        .hasMessage("Benchmark run v2 not found");
    String long10000 = "r".repeat(10_000);
    assertThatThrownBy(() -> benchmarks.compare("v1", long10000, Thresholds.USUAL))
        .isInstanceOf(NotFound.class)
        .hasMessage("Benchmark run " + "r".repeat(100) + "… not found");
  }

  @Test
  void runsWithoutACommonMetricAndOneAgainstItselfAreCompared() {
    for (int i = 0; i < 5; i++) {
      record("a", "old_ms", 10 + i);
      record("b", "new_ms", 10 + i);
    }
    Comparison comparison = benchmarks.compare("a", "b", Thresholds.USUAL);
    assertThat(comparison.summary()).isEqualTo(new Comparison.Summary(0, 0, 0, 0, 1, 1));
    assertThat(comparison.warnings()).containsExactly("The runs have no metric in common");

    Comparison same = benchmarks.compare("a", "a", Thresholds.USUAL);
    assertThat(same.summary()).isEqualTo(new Comparison.Summary(0, 0, 1, 0, 0, 0));
    assertThat(same.warnings()).containsExactly("Both runs are the same");
    assertThat(same).isEqualTo(benchmarks.compare("a", "a", Thresholds.USUAL));
  }

  @Test
  void environmentsThatDifferAreWarnedOf() {
    Environment server = new Environment("EPYC", 16, "OpenJDK 25.0.1", null);
    NewRecord sample = new NewRecord("a", "time", 1, JsonObject.EMPTY);
    benchmarks.record(sample.measuredIn(LAPTOP));
    benchmarks.record(new NewRecord("b", "time", 1, JsonObject.EMPTY).measuredIn(server));
    assertThat(benchmarks.compare("a", "b", Thresholds.USUAL).warnings())
        .containsExactly(
            "The runs were measured in different environments: cpu Ryzen 7 and EPYC",
            NOTHING_JUDGED);
    benchmarks.record(sample.measuredIn(server));
    assertThat(benchmarks.compare("a", "b", Thresholds.USUAL).warnings())
        .containsExactly(NOTHING_JUDGED, "Run a was measured in 2 environments");
  }

  @Test
  void whatAnOlderDatabaseHoldsIsRead() throws SQLException {
    record("a", "time", 1);
    execute(
        "INSERT INTO benchmark (run_id, metric, value, metadata, created_at) VALUES"
            + " ('old', 'time', 9e999, NULL, '2026-01-14T21:43:33.328599'),"
            + " ('old', 'time', NULL, 'junk', NULL), ('old', 'time', 'NaN', '[]', ''),"
            + " ('old', 'time', -9e999, '{\"direction\": \"up\", \"unit\": 5}', 'x'),"
            + " ('old', NULL, 5, '{}', NULL), (NULL, 'time', 5, '{}', NULL),"
            + " (NULL, NULL, NULL, NULL, NULL)");
    assertThat(benchmarks.list(10)).extracting(BenchmarkRun::runId).containsExactly("old", "a");
    assertThat(benchmarks.records("old")).hasSize(5);
    Comparison comparison = benchmarks.compare("a", "old", Thresholds.USUAL);
    assertThat(comparison.metrics().get("time").verdict()).isEqualTo(MetricVerdict.INCONCLUSIVE);
    assertThat(comparison.metrics().get("time").reason()).isEqualTo("a run has no number of it");
    assertThat(comparison.warnings())
        .containsExactly(
            NOTHING_JUDGED, "Run old has 4 records that hold no finite number and do not count");
    assertThat(ftl.benchmarkHistory().of("time", 10).runs())
        .extracting(HistoryPoint::runId)
        .containsExactly("a");
    assertThat(
            benchmarks.importAll(records("[{\"run_id\":\"old\",\"metric\":\"time\",\"value\":2}]")))
        .isEqualTo(new Imported(1, 0));
  }

  @Test
  void theHistoryShowsWhereAMetricMoved() {
    double[] levels = {10, 10, 10, 10, 15, 15, 15};
    for (int run = 0; run < levels.length; run++) {
      for (int i = -1; i <= 1; i++) {
        benchmarks.record(
            new NewRecord(
                "v" + run, "startup", levels[run] + i * 0.1, JsonObject.of("unit", "ms")));
      }
    }
    MetricHistory history = ftl.benchmarkHistory().of("startup", 50);
    assertThat(history.unit()).isEqualTo("ms");
    assertThat(history.direction()).isEqualTo(Direction.LOWER);
    assertThat(history.runs()).extracting(HistoryPoint::runId).startsWith("v0", "v1").hasSize(7);
    assertThat(history.changePoints()).hasSize(1);
    HistoryPoint moved = history.changePoints().getFirst();
    assertThat(moved.runId()).isEqualTo("v4");
    assertThat(moved.changePercent()).isEqualTo(50);
    assertThat(moved.verdict()).isEqualTo(MetricVerdict.REGRESSED);
    assertThat(moved.level()).isEqualTo(15);
    assertThat(moved.n()).isEqualTo(3);
    assertThat(moved.ci().low()).isEqualTo(14.9);
    assertThat(moved.createdAt()).isNotNull();
    assertThat(ftl.benchmarkHistory().of("startup", 2).runs())
        .extracting(HistoryPoint::runId)
        .containsExactly("v5", "v6");
    assertThatThrownBy(() -> ftl.benchmarkHistory().of("nothing", 5))
        .isInstanceOf(NotFound.class)
        .hasMessage("No benchmark run has the metric nothing");
  }

  @Test
  void theHistoryIsInOneUnit() {
    for (int run = 0; run < 4; run++) {
      record("ms" + run, "startup", 100 + run, "ms");
      record("s" + run, "startup", (100 + run) / 1000.0, "s");
    }
    record("size", "startup", 100, "MB");
    record("bare", "startup", 100, null);
    record("mixed", "startup", 5, "MB");
    record("mixed", "startup", 7, "MB");
    record("mixed", "startup", 0.1, "s");
    record("last", "startup", 100, "ms");

    MetricHistory history = ftl.benchmarkHistory().of("startup", 50);
    assertThat(history.unit()).isEqualTo("ms");
    assertThat(history.direction()).isEqualTo(Direction.LOWER);
    assertThat(history.runs())
        .extracting(HistoryPoint::median)
        .containsExactly(100.0, 100.0, 101.0, 101.0, 102.0, 102.0, 103.0, 103.0, 100.0, 100.0);
    assertThat(history.runs().get(8).runId()).isEqualTo("mixed");
    assertThat(history.runs().get(8).n()).isEqualTo(1);
    assertThat(history.changePoints()).isEmpty();
    assertThat(history.leftOut())
        .containsExactly(
            new MetricHistory.LeftOut("size", "MB", 1),
            new MetricHistory.LeftOut("bare", null, 1),
            new MetricHistory.LeftOut("mixed", "MB", 2));
  }

  @Test
  void aTrendIsInTheUnitOfTheNewestRecord() {
    record("a", "time", 1500, "ms");
    record("b", "time", 2, "s");
    record("b", "time", 3000, "ms");
    record("c", "time", 7, "MB");
    record("d", "time", 4, "s");

    assertThat(ftl.benchmarkHistory().trends(9).of("time")).containsExactly(1.5, 2.5, null, 4.0);
    assertThat(benchmarks.samples("b", "time", "s")).containsExactly(2.0, 3.0);
    assertThat(benchmarks.samples("c", "time", "s")).isEmpty();
  }

  @Test
  void whatCannotBeJudgedIsWarnedOf() {
    record("a", "time", 1, "ms");
    record("b", "time", 2, "ms");
    assertThat(benchmarks.compare("a", "b", Thresholds.USUAL).warnings())
        .containsExactly(NOTHING_JUDGED);
  }

  private void record(String runId, String metric, double value, String unit) {
    JsonObject metadata = unit == null ? JsonObject.EMPTY : JsonObject.of("unit", unit);
    benchmarks.record(new NewRecord(runId, metric, value, metadata));
  }

  private void record(String runId, String metric, double value) {
    benchmarks.record(new NewRecord(runId, metric, value, JsonObject.EMPTY));
  }

  private static List<NewRecord> records(String json) {
    return NewRecord.listOf(JsonBody.array(json, "list of records"));
  }

  /// The metadata of all benchmark events, newest first.
  private List<JsonObject> events() {
    return ftl.events().list(null, "BENCHMARK_RUN", 100).stream().map(Event::metadata).toList();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
