package dev.ftl.data.benchmark;

import dev.ftl.data.json.JsonObject;

/// Metadata that records of a metric have.
record MetadataRow(String metric, JsonObject metadata) {}
