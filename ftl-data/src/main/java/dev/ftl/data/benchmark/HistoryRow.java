package dev.ftl.data.benchmark;

import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// A run that has the metric.
///
/// @param createdAt of the metric's newest record
/// @param metadata of that record
/// @param samples how many finite values of the metric there are
record HistoryRow(String runId, Instant createdAt, JsonObject metadata, int samples) {}
