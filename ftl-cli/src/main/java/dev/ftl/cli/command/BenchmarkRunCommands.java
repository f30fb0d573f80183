package dev.ftl.cli.command;

import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.Ftl;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.benchmark.RunReport;
import dev.ftl.data.benchmark.report.RunReportText;
import dev.ftl.data.memory.benchmark.BenchmarkedMemory;
import dev.ftl.data.memory.benchmark.MemoryBenchmark;
import dev.ftl.data.memory.benchmark.SuiteName;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// `ftl benchmark`: what measures the memory, and shows a run.
final class BenchmarkRunCommands {

  private static final String GROUP = BenchmarkCommands.GROUP;

  private static final Param<Set<SuiteName>> SUITES =
      Param.option(
              "--suite",
              ValueParser.choices("SUITE", SuiteName.class),
              "what to measure: retrieval, matching, learning, pruning (default: all)")
          .orElse(EnumSet.allOf(SuiteName.class));
  private static final Param<String> NEW_RUN =
      Param.option(
          "--run-id", ValueParser.word("R"), "the run's name (default: memory- and the time)");
  private static final Param<Integer> SAMPLES =
      Param.option(
              "--samples",
              ValueParser.integer(1, 100),
              "number of samples of each metric (default: 8)")
          .orElse(8);
  private static final Param<Integer> SEED =
      Param.option(
              "--seed",
              ValueParser.integer(0, Integer.MAX_VALUE),
              "what the inputs are drawn from; the same seed gives the same inputs (default: 42)")
          .orElse(42);
  private static final Param<String> RUN =
      Param.option("--run-id", ValueParser.word("R"), "the run (default: the newest)");
  private static final Param<ReportFormat> FORMAT =
      Param.option(
              "--format",
              ValueParser.choice("FORMAT", ReportFormat.class),
              "text (default) or json")
          .orElse(ReportFormat.TEXT);

  private enum ReportFormat {
    TEXT,
    JSON
  }

  private BenchmarkRunCommands() {}

  static List<Command> commands() {
    return List.of(run(), report());
  }

  private static Command run() {
    return Command.of(
            GROUP,
            "run",
            "Measures the memory on databases of its own, never on yours, and records the samples"
                + " as a run.")
        .takes(SUITES, NEW_RUN, SAMPLES, SEED)
        .answers(Shape.of(BenchmarkedMemory.class))
        .example("ftl benchmark run --suite learning --samples 2 --run-id v1")
        .does(BenchmarkRunCommands::run);
  }

  private static BenchmarkedMemory run(Call call) {
    Ftl ftl = call.created();
    String given = call.get(NEW_RUN);
    String runId = given == null ? "memory-" + Instant.now() : given;
    Set<SuiteName> suites = call.get(SUITES);
    List<NewRecord> records =
        new MemoryBenchmark(ftl.embedder(), call.progressToTerminal())
            .run(runId, suites, call.get(SAMPLES), call.get(SEED));
    ftl.benchmarks().importAll(records);
    return BenchmarkedMemory.of(runId, suites, call.get(SEED), call.get(SAMPLES), records);
  }

  private static Command report() {
    return Command.of(
            GROUP,
            "report",
            "Shows the metrics of a run: as a text for people, unless --format json is given.")
        .takes(RUN, FORMAT)
        .answers(Shape.of(RunReport.class))
        .after(Examples.benchmark("v1", "81 82 80 81 83"))
        .example("ftl benchmark report --format json")
        .decides(
            call -> {
              RunReport report = call.existing().benchmarks().report(call.get(RUN));
              Answer answer = Answer.of(report);
              return call.get(FORMAT) == ReportFormat.JSON
                  ? answer
                  : answer.as(new RunReportText(report).table(call.context().lineLength()));
            });
  }
}
