package dev.ftl.data.benchmark;

import dev.ftl.data.Ftl;
import dev.ftl.data.Page;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Thresholds;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The first answer of a process, as a command gives it, from a database of a thousand records and
/// from one of a million. [Benchmarks] makes the databases.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class StoreBenchmark {

  /// Where the databases are, a system property.
  static final String FOLDER = "ftl.benchmark.databases";

  @Param({"1", "1000"})
  public int runs;

  private Ftl ftl;

  static Path database(String folder, int runs) {
    return Path.of(folder, runs + "-runs.db");
  }

  @Setup(Level.Trial)
  public void open() {
    Path file = database(System.getProperty(FOLDER), runs);
    ftl = new Ftl(new Database(file, Access.EXISTING, Database.DEFAULT_BUSY_TIMEOUT));
  }

  @Benchmark
  public List<BenchmarkRun> listRuns() {
    return ftl.benchmarks().list(10);
  }

  @Benchmark
  public Page<BenchmarkRun> pageOfRuns() {
    return ftl.benchmarks().page(null, 300);
  }

  @Benchmark
  public List<BenchmarkRecord> getRun() {
    return ftl.benchmarks().records("run-1");
  }

  @Benchmark
  public Comparison compare() {
    return ftl.benchmarks().compare("run-1", "run-1", Thresholds.USUAL);
  }

  @Benchmark
  public MetricHistory history() {
    return ftl.benchmarkHistory().of("metric_1", 300);
  }
}
