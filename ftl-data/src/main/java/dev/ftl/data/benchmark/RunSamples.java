package dev.ftl.data.benchmark;

import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// All that was recorded of one run.
///
/// @param samples by metric
/// @param metadata by metric, each that its records have once
/// @param unusable how many records hold no finite number
record RunSamples(
    String runId,
    Map<String, Samples> samples,
    Map<String, List<JsonObject>> metadata,
    int unusable) {

  static RunSamples of(String runId, List<SampleRow> rows, List<MetadataRow> metadata) {
    Map<String, List<Double>> values = new HashMap<>();
    rows.forEach(
        row -> values.computeIfAbsent(row.metric(), _ -> new ArrayList<>()).add(row.value()));
    Map<String, Samples> samples = new HashMap<>();
    values.forEach((metric, of) -> samples.put(metric, Samples.of(of)));
    int usable = samples.values().stream().mapToInt(Samples::count).sum();
    Map<String, List<JsonObject>> told = new HashMap<>();
    metadata.forEach(
        row -> told.computeIfAbsent(row.metric(), _ -> new ArrayList<>()).add(row.metadata()));
    return new RunSamples(runId, samples, told, rows.size() - usable);
  }

  /// The environments that its records name, each once.
  Set<Environment> environments() {
    Set<Environment> environments = new LinkedHashSet<>();
    metadata.values().stream()
        .flatMap(List::stream)
        .map(Environment::of)
        .filter(Objects::nonNull)
        .forEach(environments::add);
    return environments;
  }
}
