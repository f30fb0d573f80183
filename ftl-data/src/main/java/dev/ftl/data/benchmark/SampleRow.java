package dev.ftl.data.benchmark;

/// One record's number; `null` when an older database holds none.
record SampleRow(String metric, Double value) {}
