package dev.ftl.data.benchmark;

import dev.ftl.data.db.Work;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// All that was recorded of one run.
///
/// @param samples by metric
/// @param metadata by metric, each that its records have once, oldest first
/// @param unusable how many records hold no finite number
record RunSamples(
    String runId,
    Map<String, Measured> samples,
    Map<String, List<JsonObject>> metadata,
    int unusable) {

  /// @param metric the only one that is read, or `null` for all
  static RunSamples read(Work work, String runId, String metric) {
    BenchmarkMapper mapper = work.mapper(BenchmarkMapper.class);
    return of(runId, mapper.samples(runId, metric), mapper.metadata(runId, metric));
  }

  /// @param values of all records, `null` where one holds no number
  /// @param groups of records with the same metadata, in the order of the values
  static RunSamples of(String runId, List<Double> values, List<MetadataRow> groups) {
    Map<MetadataRow, List<Double>> recorded = new HashMap<>();
    int begin = 0;
    for (MetadataRow group : groups) {
      int end = begin + group.samples();
      recorded.put(group, values.subList(begin, end));
      begin = end;
    }
    Map<String, Measured> samples = new HashMap<>();
    Map<String, List<JsonObject>> metadata = new HashMap<>();
    groups.stream()
        .sorted(Comparator.comparingLong(MetadataRow::newest))
        .forEach(
            group -> {
              samples
                  .computeIfAbsent(group.metric(), _ -> new Measured())
                  .add(group.unit(), recorded.get(group));
              metadata
                  .computeIfAbsent(group.metric(), _ -> new ArrayList<>())
                  .add(group.metadata());
            });
    int usable = samples.values().stream().mapToInt(Measured::count).sum();
    return new RunSamples(runId, samples, metadata, values.size() - usable);
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
