package dev.ftl.data.memory.benchmark;

import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.benchmark.statistics.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A run of the memory benchmarks after it was recorded.
///
/// @param suites what was measured
/// @param seed what the inputs were drawn from; the same seed gives the same inputs
/// @param samples number of samples of each metric
/// @param recorded number of records
/// @param metrics the median of each metric
public record BenchmarkedMemory(
    String runId,
    List<SuiteName> suites,
    long seed,
    int samples,
    int recorded,
    Map<String, Double> metrics) {

  /// The answer for these records.
  public static BenchmarkedMemory of(
      String runId, Set<SuiteName> suites, long seed, int samples, List<NewRecord> records) {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (NewRecord each : records) {
      values.computeIfAbsent(each.metric(), _ -> new ArrayList<>()).add(each.value());
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    values.forEach((metric, list) -> medians.put(metric, Samples.of(list).median()));
    return new BenchmarkedMemory(
        runId, List.copyOf(suites), seed, samples, records.size(), medians);
  }
}
