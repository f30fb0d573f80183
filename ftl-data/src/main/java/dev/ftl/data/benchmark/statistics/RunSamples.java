package dev.ftl.data.benchmark.statistics;

import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that was recorded of one run.
///
/// @param samples by metric
/// @param metadata by metric, each that its records have once, oldest first
/// @param unusable how many records hold no finite number
public record RunSamples(
    String runId,
    Map<String, Measured> samples,
    Map<String, List<JsonObject>> metadata,
    int unusable) {

  /// @param values of all records, `null` where one holds no number
  /// @param groups of records with the same metadata, in the order of the values
  public static RunSamples of(String runId, List<Double> values, List<SampleGroup> groups) {
    Map<SampleGroup, List<Double>> recorded = new HashMap<>();
    int begin = 0;
    for (SampleGroup group : groups) {
      int end = begin + group.samples();
      recorded.put(group, values.subList(begin, end));
      begin = end;
    }
    Map<String, Measured> samples = new HashMap<>();
    Map<String, List<JsonObject>> metadata = new HashMap<>();
    groups.stream()
        .sorted(Comparator.comparingLong(SampleGroup::newest))
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
}
