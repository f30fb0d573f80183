package dev.ftl.data.benchmark;

import java.time.Instant;

/// A run in short.
///
/// @param metrics how many different ones
/// @param samples how many records
/// @param createdAt of the newest record
/// @param environment where the newest record was measured, or `null` when it does not tell
public record BenchmarkRun(
    String runId, int metrics, int samples, Instant createdAt, Environment environment) {}
