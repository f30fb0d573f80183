package dev.ftl.data.benchmark;

import java.util.List;

/// Metrics of the `benchmark` table over its runs. One metric is read from an index that holds all
/// of it.
interface HistoryMapper {

  /// The newest runs that have the metric, oldest first.
  List<HistoryRow> runs(String metric, int limit);

  /// The finite values of those runs, one run's after the other's.
  List<Double> samples(String metric, int limit);

  /// The ids of the newest runs, oldest first.
  List<String> newest(int limit);

  /// The medians of all metrics in them.
  List<TrendRow> trends(int limit);
}
