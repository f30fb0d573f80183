package dev.ftl.data.benchmark;

import java.util.List;

/// Metrics of the `benchmark` table over its runs. One metric is read from an index that holds all
/// of it.
interface HistoryMapper {

  /// The records of the newest runs that have the metric, in groups, the oldest run first.
  List<HistoryRow> runs(String metric, int limit);

  /// The finite values of those groups, one group's after the other's.
  List<Double> samples(String metric, int limit);

  /// The ids of the newest runs, oldest first.
  List<String> newest(int limit);

  /// The medians of all metrics in them, whatever the units.
  List<TrendRow> trends(int limit);

  /// The metadata of all metrics in them, oldest records first.
  List<TrendUnitRow> trendUnits(int limit);
}
