package dev.ftl.data.benchmark;

import java.util.List;
import java.util.Map;

/// Where every metric went over the newest runs.
///
/// @param runs their ids, oldest first
/// @param medians by metric, one for each run; `null` where a run has no number of it
public record Trends(List<String> runs, Map<String, List<Double>> medians) {

  /// The medians of a metric; empty for one that none of the runs has.
  public List<Double> of(String metric) {
    return medians.getOrDefault(metric, List.of());
  }
}
