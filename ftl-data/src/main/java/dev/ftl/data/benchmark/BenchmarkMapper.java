package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.SampleGroup;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// The `benchmark` table. Runs are found by stepping from one name to the next in an index, so that
/// what a table of a million records costs is its number of runs.
interface BenchmarkMapper {

  long insert(String runId, String metric, double value, JsonObject metadata, Instant createdAt);

  /// In the order in which they were recorded.
  List<BenchmarkRecord> records(String runId);

  /// Newest first.
  ///
  /// @param pattern for `LIKE`, or `null`
  List<RunRow> runs(String pattern, int limit);

  int countRuns(String pattern);

  /// The run, or `null` when it has no records.
  RunRow run(String runId);

  /// The run whose newest record is the last one before that run's, or `null`.
  String before(String runId);

  /// The values of all records, in the order of the groups of [#metadata].
  ///
  /// @param metric the only one, or `null` for all
  List<Double> samples(String runId, String metric);

  /// The records in groups of one metric and the same metadata.
  ///
  /// @param metric the only one, or `null` for all
  List<SampleGroup> metadata(String runId, String metric);

  /// By name.
  List<String> metrics();

  Stamp stamp();
}
