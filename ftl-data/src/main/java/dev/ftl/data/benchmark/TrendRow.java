package dev.ftl.data.benchmark;

/// One sample of one of the newest runs; `value` is `null` when an older database holds none.
record TrendRow(String runId, String metric, Double value) {}
