package dev.ftl.data.benchmark;

import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// A run as the table holds it.
///
/// @param metadata of its newest record
record RunRow(String runId, int metrics, int samples, Instant createdAt, JsonObject metadata) {

  BenchmarkRun run() {
    return new BenchmarkRun(runId, metrics, samples, createdAt, Environment.of(metadata));
  }
}
