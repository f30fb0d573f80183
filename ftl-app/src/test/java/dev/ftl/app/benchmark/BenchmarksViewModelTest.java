package dev.ftl.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.live.LiveTest;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.Row;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// What the screen says, without a stage: a thread of its own stands for the user interface's.
class BenchmarksViewModelTest extends LiveTest {

  private final Settings settings = Settings.forgetful();

  private final BenchmarksViewModel model = onScreen(() -> new BenchmarksViewModel(live, settings));

  private void measure(String run, String metric, double... values) {
    List<NewRecord> records = new ArrayList<>();
    for (double value : values) {
      records.add(new NewRecord(run, metric, value, JsonObject.of("unit", "ms")));
    }
    agent().benchmarks().importAll(records);
  }

  private void watch() {
    onScreen(
        () -> {
          model.activate();
          live.watch(database());
        });
    holds(model::ready);
  }

  /// Waits until something is so on the screen's thread.
  private void holds(Callable<Boolean> condition) {
    until(() -> onScreen(condition));
  }

  private void untilCompared(String a, String b) {
    holds(
        () -> {
          Compared now = model.compared().get();
          return now != null && now.isA(a) && now.isB(b) && model.ready();
        });
  }

  private List<MetricRow> rows() {
    return onScreen(() -> model.metrics().rows().rows().stream().map(Row::value).toList());
  }

  @Test
  void withoutRunsThereIsNothingToCompare() {
    agent().database().create();
    watch();

    assertThat(onScreen(() -> model.compared().get().b())).isNull();
    measure("first", "time", 1, 2, 3);
    holds(() -> model.compared().get().isB("first"));
    assertThat(onScreen(() -> model.compared().get().comparison())).isNull();
    measure("second", "time", 1, 2, 3);
    untilCompared("first", "second");
  }

  @Test
  void theNewestRunIsFollowedUntilAnotherIsChosen() {
    measure("v1", "time", 1, 2, 3);
    measure("v2", "time", 1, 2, 3);
    watch();
    untilCompared("v1", "v2");
    measure("v3", "time", 1, 2, 3);
    untilCompared("v2", "v3");
    onScreen(() -> model.choose("v2"));
    untilCompared("v1", "v2");
    measure("v4", "time", 1, 2, 3);
    holds(() -> model.runs().rows().rows().size() == 4);
    untilCompared("v1", "v2");
    assertThat(onScreen(() -> model.compared().get().newest())).isFalse();
    onScreen(() -> model.choose(null));
    untilCompared("v3", "v4");
  }

  @Test
  void aPinnedBaselineIsRememberedForItsDatabase() {
    measure("v1", "time", 1, 2, 3);
    measure("v2", "time", 1, 2, 3);
    measure("v3", "time", 1, 2, 3);
    watch();
    onScreen(() -> model.pin("v1"));
    untilCompared("v1", "v3");
    onScreen(model::swap);
    untilCompared("v3", "v1");

    BenchmarksViewModel later = onScreen(() -> new BenchmarksViewModel(live, settings));
    assertThat(onScreen(later::pinned)).isEqualTo("v3");
    onScreen(() -> live.watch(database().resolveSibling("other.db")));
    assertThat(onScreen(later::pinned)).isNull();
    assertThat(onScreen(model::pinned)).isNull();
  }

  @Test
  void aRunComparedWithItselfSaysSo() {
    measure("v1", "time", 1, 2, 3);
    measure("v2", "time", 1, 2, 3);
    watch();
    onScreen(() -> model.pin("v2"));
    untilCompared("v2", "v2");

    assertThat(onScreen(() -> model.compared().get().warnings()))
        .contains("Both runs are the same");
    assertThat(rows()).extracting(row -> row.of().verdict()).containsOnly(MetricVerdict.UNCHANGED);
  }

  @Test
  void runsWithoutACommonMetricSaySo() {
    measure("v1", "old", 1, 2, 3);
    measure("v2", "new", 1, 2, 3);
    watch();

    assertThat(onScreen(() -> model.compared().get().warnings()))
        .contains("The runs have no metric in common");
    assertThat(rows())
        .extracting(row -> row.of().verdict())
        .containsExactlyInAnyOrder(MetricVerdict.ADDED, MetricVerdict.REMOVED);
    assertThat(rows()).allMatch(MetricRow::changed);
  }

  @Test
  void theWorstMetricIsToldFirstAndTheListIsFiltered() {
    for (String run : List.of("v1", "v2")) {
      double factor = run.equals("v2") ? 2 : 1;
      measure(run, "same_time", 10, 11, 12, 10, 11);
      measure(run, "slow_time", 10 * factor, 11 * factor, 10.5 * factor, 10 * factor, 11 * factor);
      measure(run, "zero_errors", 0, 0, 0, 0, 0);
    }
    watch();

    assertThat(onScreen(() -> model.metric().get())).isEqualTo("slow_time");
    assertThat(onScreen(() -> model.story().get().samplesB()))
        .containsExactly(20.0, 20.0, 21.0, 22.0, 22.0);
    assertThat(rows().getFirst().name()).isEqualTo("slow_time");
    assertThat(rows().getFirst().trend()).containsExactly(10.5, 21.0);
    onScreen(() -> model.changedOnly().set(true));
    holds(() -> model.metrics().rows().rows().size() == 1);
    onScreen(() -> model.changedOnly().set(null));
    onScreen(() -> model.metrics().text().set("ZERO"));
    until(() -> rows().size() == 1 && rows().getFirst().name().equals("zero_errors"));
    assertThat(rows().getFirst().of().diffPercent()).isZero();
  }

  @Test
  void anOlderDatabaseMayHoldAnything() throws SQLException {
    measure("v1", "time", 1, 2, 3);
    String longest = "r".repeat(10_000);
    for (String value : List.of("9e999", "-9e999", "NULL", "'fast'", "-5", "0")) {
      execute(insert(longest, "odd", value));
    }
    execute(insert("v1", "odd", "0"), insert("v1", "odd", "0"));
    watch();
    onScreen(() -> model.pin("v1"));
    onScreen(() -> model.choose(longest));
    untilCompared("v1", longest);

    holds(() -> model.metrics().rows().row("odd").value().of().diffPercent() == null);
    MetricRow odd = onScreen(() -> model.metrics().rows().row("odd").value());
    assertThat(odd.of().nB()).isEqualTo(2);
    assertThat(Percent.signed(odd.of().diffPercent())).isEqualTo("–");
    assertThat(onScreen(() -> model.compared().get().warnings()))
        .anyMatch(warning -> warning.contains("4 records that hold no finite number"));
  }

  private static String insert(String run, String metric, String value) {
    return """
    INSERT INTO benchmark (run_id, metric, value, metadata, created_at)
    VALUES ('%s', '%s', %s, '{}', '2026-01-14T21:43:33.328599Z')\
    """
        .formatted(run, metric, value);
  }

  @Test
  void runsThatVanishAreMissedInWords() throws Exception {
    measure("v1", "time", 1, 2, 3);
    measure("v2", "time", 1, 2, 3);
    measure("v3", "time", 1, 2, 3);
    watch();
    onScreen(() -> model.pin("v1"));
    onScreen(() -> model.choose("v2"));
    untilCompared("v1", "v2");
    execute("DELETE FROM benchmark WHERE run_id IN ('v1', 'v2')");
    holds(() -> model.compared().get().isB("v3"));
    assertThat(onScreen(() -> model.compared().get().warnings()))
        .containsExactly(
            "Run v2 is not here any more; the newest one is shown",
            "The pinned baseline v1 is not here");

    Files.delete(database());
    holds(() -> model.compared().get() == null);
    measure("fresh", "time", 4, 5, 6);
    holds(() -> model.compared().get() != null && model.compared().get().isB("fresh"));
  }

  @Test
  void fiveHundredMetricsAreAllThere() {
    for (String run : List.of("v1", "v2")) {
      List<NewRecord> records = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        records.add(new NewRecord(run, "metric_" + i, i, JsonObject.EMPTY));
      }
      agent().benchmarks().importAll(records);
    }
    watch();

    assertThat(rows()).hasSize(500);
    assertThat(rows()).allMatch(MetricRow::single);
  }
}
