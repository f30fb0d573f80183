package dev.ftl.data.benchmark;

import dev.ftl.data.LinearTime;
import dev.ftl.data.benchmark.report.ComparisonCsv;
import dev.ftl.data.benchmark.report.ComparisonText;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import dev.ftl.data.benchmark.statistics.Unit;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Records, names and numbers of metrics that make a careless loop slow.
@Isolated
class BenchmarkTimeTest {

  private static final List<String> UNITS = List.of("a", "/", "\"", ";=", "\u0001", "a|", "@w.");

  @Test
  void readsRecordsInLinearTime() {
    for (JsonObject metadata :
        List.of(JsonObject.EMPTY, JsonObject.of("unit", "ms").with("direction", "lower"))) {
      JsonObject record =
          JsonObject.of("run_id", "a")
              .with("metric", "b")
              .with("value", 1)
              .with("metadata", metadata);
      LinearTime.assertLinear(
          "records", 2000, count -> "x".repeat(count), text -> read(record, text));
    }
    for (String unit : UNITS) {
      LinearTime.assertLinear("unit " + unit, 20_000, unit::repeat, Unit::of);
    }
  }

  private static void read(JsonObject record, String text) {
    NewRecord.listOf(
        JsonArray.ofAll(IntStream.range(0, text.length()).mapToObj(_ -> record).toList()));
  }

  @Test
  void writesNamesInLinearTime() {
    for (String unit : UNITS) {
      LinearTime.assertLinear(
          "names of " + unit, 4000, unit::repeat, name -> write(comparison(name, 1)));
    }
  }

  @Test
  void writesMetricsInLinearTime() {
    LinearTime.assertLinear(
        "metrics", 100, "x"::repeat, text -> write(comparison("m", text.length())));
  }

  private static void write(Comparison comparison) {
    ComparisonCsv.of(comparison);
    new ComparisonText(comparison).markdown();
    new ComparisonText(comparison).table(true, 80);
  }

  private static Comparison comparison(String name, int count) {
    SequencedMap<String, MetricComparison> metrics = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      metrics.put(
          name + i,
          new MetricComparison(
              1.0,
              2.0,
              5,
              5,
              100.0,
              null,
              0.1,
              0.1,
              Direction.LOWER,
              name,
              MetricVerdict.INCONCLUSIVE,
              name,
              null,
              null));
    }
    return new Comparison(
        name, name, new Comparison.Summary(0, 0, 0, count, 0, 0), metrics, List.of(name));
  }
}
