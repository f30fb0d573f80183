package dev.ftl.data.benchmark;

import dev.ftl.data.json.JsonObject;

/// Metadata of a metric's finite values in one of the newest runs.
record TrendUnitRow(String runId, String metric, JsonObject metadata) {}
