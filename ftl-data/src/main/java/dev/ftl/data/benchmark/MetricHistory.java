package dev.ftl.data.benchmark;

import java.util.List;

/// One metric over the runs that have it.
///
/// @param unit as the records name it, or `null`
/// @param runs oldest first
public record MetricHistory(
    String metric, String unit, Direction direction, List<HistoryPoint> runs) {

  /// Where new levels begin, oldest first.
  public List<HistoryPoint> changePoints() {
    return runs.stream().filter(HistoryPoint::changePoint).toList();
  }
}
