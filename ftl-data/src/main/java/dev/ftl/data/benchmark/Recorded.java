package dev.ftl.data.benchmark;

/// A record that was kept.
public record Recorded(long id, String runId) {}
