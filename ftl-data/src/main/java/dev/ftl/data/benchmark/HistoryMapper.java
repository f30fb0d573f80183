package dev.ftl.data.benchmark;

import java.util.List;

/// One metric of the `benchmark` table, from an index that holds all of it.
interface HistoryMapper {

  /// The newest runs that have the metric, oldest first.
  List<HistoryRow> runs(String metric, int limit);

  /// The samples of those runs.
  List<HistorySampleRow> samples(String metric, int limit);
}
