package dev.ftl.data.memory.benchmark;

import dev.ftl.data.benchmark.Environment;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// Collects the samples of a run.
final class Measurements {

  private final String runId;
  private final JsonObject common;
  private final List<NewRecord> records = new ArrayList<>();

  /// @param common metadata of all samples
  Measurements(String runId, JsonObject common) {
    this.runId = runId;
    this.common = common;
  }

  void add(String metric, double value, String unit, Direction direction) {
    JsonObject metadata = JsonObject.of("unit", unit).with("direction", direction).withAll(common);
    records.add(new NewRecord(runId, metric, value, metadata));
  }

  /// Adds a time.
  void time(String metric, long nanos) {
    add(metric, Math.round(nanos / 1e3) / 1e3, "ms", Direction.LOWER);
  }

  /// Adds a share, in percent, of which more is better.
  void share(String metric, double part, double whole) {
    add(metric, whole == 0 ? 0 : Math.round(part / whole * 1e5) / 1e3, "%", Direction.HIGHER);
  }

  /// The samples, with the environment where they were measured.
  List<NewRecord> records() {
    Environment here = Environment.here();
    return records.stream().map(each -> each.measuredIn(here)).toList();
  }
}
