package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.benchmark.statistics.RunComparator;
import dev.ftl.data.benchmark.statistics.RunSamples;
import dev.ftl.data.benchmark.statistics.Thresholds;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The statistics of a comparison of twenty metrics, without the database.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RunComparatorBenchmark {

  @Param({"10", "50"})
  public int samples;

  private RunSamples before;
  private RunSamples after;

  @Setup
  public void measure() {
    NoisyRuns runs = new NoisyRuns();
    before = runs.run("before", samples, 1);
    after = runs.run("after", samples, 1.1);
  }

  @Benchmark
  public SequencedMap<String, MetricComparison> compare() {
    return new RunComparator(Thresholds.USUAL).compare(before, after);
  }
}
