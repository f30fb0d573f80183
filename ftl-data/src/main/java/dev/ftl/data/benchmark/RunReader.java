package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.RunSamples;
import dev.ftl.data.db.Work;

/// Reads the samples of a run.
final class RunReader {

  private RunReader() {}

  /// @param metric the only metric to read, or `null` for all
  static RunSamples read(Work work, String runId, String metric) {
    BenchmarkMapper mapper = work.mapper(BenchmarkMapper.class);
    return RunSamples.of(runId, mapper.samples(runId, metric), mapper.metadata(runId, metric));
  }
}
