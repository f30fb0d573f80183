package dev.ftl.cli.fuzz;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.benchmark.report.ComparisonCsv;
import dev.ftl.data.benchmark.report.ComparisonText;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import dev.ftl.data.benchmark.statistics.Unit;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Records of benchmarks, and comparisons as people and spreadsheets read them.
final class BenchmarkChecks {

  private static final String SEPARATOR = "\u001F";

  private BenchmarkChecks() {}

  static void records(String text) {
    Unit unit = Unit.of(text);
    Property.holds(unit.size() > 0, "a unit has a size");
    Property.same(Unit.of(unit.name()), unit, "a unit's name names it");
    try {
      for (NewRecord record : NewRecord.listOf(JsonBody.array(text, "list"))) {
        Property.holds(Double.isFinite(record.value()), "values are finite");
        Property.holds(!record.runId().isBlank() && !record.metric().isBlank(), "names are given");
        Unit.of(record.metadata().text("unit"));
        JsonChecks.found(record::metadata);
      }
    } catch (InvalidData e) {
      JsonChecks.refused(e);
    }
  }

  static void comparison(String text) {
    if (Texts.fault(text) != null) {
      return;
    }
    String[] names = text.split(SEPARATOR, -1);
    SequencedMap<String, MetricComparison> metrics = new LinkedHashMap<>();
    for (int i = 2; i < names.length; i++) {
      metrics.put(names[i], metric(names, i));
    }
    Comparison comparison =
        new Comparison(
            names[0],
            names[names.length / 2],
            new Comparison.Summary(0, 0, 0, metrics.size(), 0, 0),
            metrics,
            List.of(names[0], text));
    ComparisonText people = new ComparisonText(comparison);
    Property.harmless(people.table(false, 80), "a table");
    Property.harmless(people.table(false, Integer.MAX_VALUE), "a table");
    MarkdownProperty.check(people.markdown(), metrics.size());
    CsvProperty.check(ComparisonCsv.of(comparison), metrics);
    Json answer = JsonChecks.parsed(JsonWriter.compact(Json.of(comparison)));
    Property.same(
        List.copyOf(((JsonObject) answer).object("metrics").names()),
        List.copyOf(metrics.keySet()),
        "names are read back from JSON");
  }

  private static MetricComparison metric(String[] names, int i) {
    double a = names[i].hashCode() / (double) i;
    Double b = i % 3 == 0 ? null : 1 / (a + 0.5);
    return new MetricComparison(
        a,
        b,
        i,
        i % 3 == 0 ? 0 : i,
        i % 2 == 0 ? null : a,
        i % 4 == 0 ? null : new Interval(a, a + 1),
        i % 2 == 0 ? null : 0.1,
        i % 2 == 0 ? null : 0.2,
        Direction.values()[i % Direction.values().length],
        i % 5 == 0 ? null : names[i - 1],
        MetricVerdict.values()[i % MetricVerdict.values().length],
        names[i / 2],
        null,
        null);
  }
}
