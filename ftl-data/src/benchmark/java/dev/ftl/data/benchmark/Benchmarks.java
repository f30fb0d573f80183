package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the module's benchmarks, and leaves their samples in a file that `ftl benchmark import`
/// takes. `CONTRIBUTING.md` says how it is called.
final class Benchmarks {

  private final String run;
  private final List<JsonObject> records = new ArrayList<>();

  private Benchmarks(String run) {
    this.run = run;
  }

  /// @param args the run's id, a regular expression for the benchmarks' names, and the file to
  ///   write
  static void main(String[] args) throws Exception {
    Benchmarks benchmarks = new Benchmarks(args[0]);
    benchmarks.verdicts();
    benchmarks.times(args[1]);
    Path file = Path.of(args[2]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, JsonArray.ofAll(benchmarks.records) + "\n");
    System.out.println("ftl benchmark import < " + file);
  }

  private void verdicts() {
    VerdictRates rates = VerdictRates.measure();
    System.out.printf("Comparisons of like runs with a regression: %.1f %%%n", rates.falseAlarms());
    System.out.printf("Slow-downs by 10 %% that are found: %.1f %%%n", rates.found());
    record("verdict_false_alarms", rates.falseAlarms(), "%", Direction.LOWER);
    record("verdict_found", rates.found(), "%", Direction.HIGHER);
  }

  private void times(String wanted) throws Exception {
    Path folder = Files.createTempDirectory("ftl-benchmark");
    try {
      for (int runs : new int[] {1, 1000}) {
        LargeRuns.write(StoreBenchmark.database(folder.toString(), runs), runs);
      }
      Collection<RunResult> results =
          new Runner(
                  new OptionsBuilder()
                      .include(wanted)
                      .jvmArgsAppend(
                          "-D" + StoreBenchmark.FOLDER + "=" + folder,
                          "--enable-native-access=ALL-UNNAMED",
                          "--sun-misc-unsafe-memory-access=allow")
                      .build())
              .run();
      results.forEach(this::record);
    } finally {
      try (var files = Files.list(folder)) {
        files.map(Path::toFile).forEach(file -> file.delete());
      }
      Files.delete(folder);
    }
  }

  /// Every iteration is a sample.
  private void record(RunResult result) {
    String name = result.getParams().getBenchmark().replaceAll(".*\\.(?=\\w+\\.\\w+$)", "");
    String parameters =
        result.getParams().getParamsKeys().stream()
            .map(key -> "_" + key + "_" + result.getParams().getParam(key))
            .collect(Collectors.joining());
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        record(
            name + parameters,
            iteration.getPrimaryResult().getScore(),
            iteration.getPrimaryResult().getScoreUnit(),
            Direction.LOWER);
      }
    }
  }

  private void record(String metric, double value, String unit, Direction direction) {
    records.add(
        JsonObject.of("run_id", run)
            .with("metric", metric)
            .with("value", value)
            .with(
                "metadata",
                JsonObject.of("unit", unit)
                    .with("direction", direction)
                    .with("environment", Environment.here())));
  }
}
