package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.Unit;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// Records of the metric in one run that share their metadata.
///
/// @param createdAt of the metric's newest record in the run
/// @param samples how many finite values these records have
/// @param newest the id of the newest of them
record HistoryRow(String runId, Instant createdAt, JsonObject metadata, int samples, long newest) {

  Unit unit() {
    return Unit.of(metadata.text("unit", ""));
  }
}
