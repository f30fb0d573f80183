package dev.ftl.data.benchmark;

/// A metric's median in one of the newest runs.
record TrendRow(String runId, String metric, double median) {}
