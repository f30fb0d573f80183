package dev.ftl.data.benchmark.statistics;

import dev.ftl.data.json.JsonObject;

/// Metadata that several records of a metric share.
///
/// @param samples how many records these are
/// @param newest the id of the newest of them
public record SampleGroup(String metric, JsonObject metadata, int samples, long newest) {

  public Unit unit() {
    return Unit.of(metadata.text("unit", ""));
  }
}
