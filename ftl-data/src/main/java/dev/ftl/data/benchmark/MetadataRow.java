package dev.ftl.data.benchmark;

import dev.ftl.data.json.JsonObject;

/// Metadata that several records of a metric share.
///
/// @param samples how many records these are
/// @param newest the id of the newest of them
record MetadataRow(String metric, JsonObject metadata, int samples, long newest) {

  Unit unit() {
    return Unit.of(metadata.text("unit", ""));
  }
}
