package dev.ftl.data.benchmark;

import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// One measured value; several of one metric in a run are its samples.
///
/// @param value `null` when an older database holds none
/// @param metadata `unit`, `direction`, `environment`, and what else the caller gave
public record BenchmarkRecord(
    long id, String runId, String metric, Double value, JsonObject metadata, Instant createdAt) {}
