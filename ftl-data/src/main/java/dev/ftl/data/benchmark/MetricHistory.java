package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.Direction;
import java.util.List;

/// One metric over the runs that have it.
///
/// @param unit of all values, as the newest record spells it, or `null`
/// @param runs oldest first
/// @param leftOut runs whose units cannot be converted into that one, oldest first
public record MetricHistory(
    String metric,
    String unit,
    Direction direction,
    List<HistoryPoint> runs,
    List<LeftOut> leftOut) {

  /// A run with samples that are not part of the history.
  ///
  /// @param unit `null` for none
  /// @param n how many samples of that unit it has
  public record LeftOut(String runId, String unit, int n) {}

  /// Where new levels begin, oldest first.
  public List<HistoryPoint> changePoints() {
    return runs.stream().filter(HistoryPoint::changePoint).toList();
  }
}
