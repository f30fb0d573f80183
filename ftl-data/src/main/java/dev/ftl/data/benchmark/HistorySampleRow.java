package dev.ftl.data.benchmark;

/// One sample of a metric; `null` when an older database holds none.
record HistorySampleRow(String runId, Double value) {}
