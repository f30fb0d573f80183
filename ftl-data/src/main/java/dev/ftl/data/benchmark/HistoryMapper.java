package dev.ftl.data.benchmark;

import java.util.List;

/// Metrics of the `benchmark` table over its runs. One metric is read from an index that holds all
/// of it.
interface HistoryMapper {

  /// The newest runs that have the metric, oldest first.
  List<HistoryRow> runs(String metric, int limit);

  /// The samples of those runs.
  List<HistorySampleRow> samples(String metric, int limit);

  /// The ids of the newest runs, oldest first.
  List<String> newest(int limit);

  /// Their samples of all metrics.
  List<TrendRow> trends(int limit);
}
