package dev.ftl.cli.command;

import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.benchmark.BenchmarkRecord;
import dev.ftl.data.benchmark.BenchmarkRun;
import dev.ftl.data.benchmark.Environment;
import dev.ftl.data.benchmark.Imported;
import dev.ftl.data.benchmark.MetricHistory;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.benchmark.Recorded;
import dev.ftl.data.benchmark.report.ComparisonText;
import dev.ftl.data.benchmark.report.HistoryText;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.benchmark.statistics.Thresholds;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// `ftl benchmark`: what was measured, and whether it got better.
final class BenchmarkCommands {

  static final String GROUP = "benchmark";

  private static final Param<String> RUN =
      Param.option("--run-id", ValueParser.word("R"), "the run, e.g. a commit").needed();
  private static final Param<String> METRIC =
      Param.option("--metric", ValueParser.word("M"), "the metric").needed();
  private static final Param<Double> VALUE =
      Param.option("--value", ValueParser.finite(), "what was measured").needed();
  private static final Param<String> UNIT =
      Param.option("--unit", ValueParser.word("U"), "the value's unit, e.g. ms");
  private static final Param<Direction> DIRECTION =
      Param.option(
          "--direction",
          ValueParser.choice("DIRECTION", Direction.class),
          "which way is better: lower, higher or none (default: inferred from unit and name)");
  private static final Param<JsonObject> METADATA =
      Param.option("--metadata", ValueParser.object("metadata"), "what else to keep with the value")
          .orElse(JsonObject.EMPTY);
  private static final Param<Boolean> MEASURED_HERE =
      Param.flag(
          "--measured-here",
          "keep this machine's environment with records that name none, to warn of others");
  private static final Param<Integer> NEWEST =
      Param.option(
              "--limit", ValueParser.integer(1, 100_000), "maximum number of runs (default: 10)")
          .orElse(10);
  private static final Param<Integer> RUNS =
      Param.option(
              "--limit", ValueParser.integer(1, 100_000), "maximum number of runs (default: 100)")
          .orElse(100);
  private static final Param<String> A =
      Param.option("--run-a", ValueParser.word("A"), "the run before").needed();
  private static final Param<String> B =
      Param.option("--run-b", ValueParser.word("B"), "the run after").needed();
  private static final Param<Double> NOISE =
      Param.option(
              "--noise",
              ValueParser.number(0, 1000),
              "changes up to this many percent are noise (default: 2)")
          .orElse(Thresholds.USUAL.noise());
  private static final Param<Double> ALPHA =
      Param.option("--alpha", ValueParser.number(0, 1), "significance level (default: 0.01)")
          .orElse(Thresholds.USUAL.alpha());
  private static final Param<Set<FailOn>> FAIL_ON =
      Param.option(
              "--fail-on",
              ValueParser.choices("VERDICT", FailOn.class),
              "exit with 1 on any of these, separated by commas: regressed, removed, inconclusive"
                  + " (a metric is), nothing (no metric could be judged)")
          .orElse(Set.of());
  private static final Param<Format> FORMAT =
      Param.option(
              "--format",
              ValueParser.choice("FORMAT", Format.class),
              "json, table for a terminal, or markdown for a pull request")
          .orElse(Format.JSON);

  /// What fails a comparison.
  private enum FailOn {
    REGRESSED(summary -> summary.regressed() > 0),
    REMOVED(summary -> summary.removed() > 0),
    INCONCLUSIVE(summary -> summary.inconclusive() > 0),
    NOTHING(summary -> !summary.judged());

    private final Predicate<Comparison.Summary> found;

    FailOn(Predicate<Comparison.Summary> found) {
      this.found = found;
    }

    boolean isIn(Comparison.Summary summary) {
      return found.test(summary);
    }
  }

  private BenchmarkCommands() {}

  static Group group() {
    return new Group(
        GROUP,
        "what was measured, and whether it got better",
        Stream.concat(
                Stream.of(record(), importAll(), getRun(), listRuns(), compare(), history()),
                BenchmarkRunCommands.commands().stream())
            .toList());
  }

  private static Command record() {
    return Command.of(
            GROUP,
            "record",
            "Keeps a measured value; several of one metric in a run are its samples.")
        .takes(RUN, METRIC, VALUE, UNIT, DIRECTION, METADATA)
        .answers(Shape.of(Recorded.class))
        .example("ftl benchmark record --run-id v1 --metric startup --value 81.5 --unit ms")
        .does(
            call ->
                call.created()
                    .benchmarks()
                    .record(
                        new NewRecord(
                                call.get(RUN), call.get(METRIC), call.get(VALUE), metadata(call))
                            .measuredIn(Environment.here())));
  }

  private static JsonObject metadata(Call call) {
    JsonObject metadata = call.get(METADATA);
    if (call.get(UNIT) != null) {
      metadata = metadata.with("unit", call.get(UNIT));
    }
    return call.get(DIRECTION) == null ? metadata : metadata.with("direction", call.get(DIRECTION));
  }

  private static Command importAll() {
    return Command.of(
            GROUP, "import", "Keeps a list of measured values, all or none; the same list once.")
        .takes(MEASURED_HERE)
        .reads("[{\"run_id\", \"metric\", \"value\", \"metadata\": {\"unit\", \"direction\"}}]")
        .answers(Shape.of(Imported.class))
        .example(
            "echo '[{\"run_id\": \"v1\", \"metric\": \"startup\", \"value\": 81.5, \"metadata\":"
                + " {\"unit\": \"ms\"}}]' | ftl benchmark import")
        .does(
            call -> {
              List<NewRecord> records =
                  NewRecord.listOf(JsonBody.array(call.stdin(), "list of records"));
              Environment here = call.get(MEASURED_HERE) ? Environment.here() : null;
              return call.created()
                  .benchmarks()
                  .importAll(
                      here == null
                          ? records
                          : records.stream().map(each -> each.measuredIn(here)).toList());
            });
  }

  private static Command getRun() {
    return Command.of(GROUP, "get-run", "Shows the records of a run.")
        .takes(RUN)
        .answers(Shape.listOf(BenchmarkRecord.class))
        .after(Examples.benchmark("v1", "81 82"))
        .example("ftl benchmark get-run --run-id v1")
        .does(call -> call.existing().benchmarks().records(call.get(RUN)));
  }

  private static Command listRuns() {
    return Command.of(GROUP, "list-runs", "Lists the newest runs, newest first.")
        .takes(NEWEST)
        .answers(Shape.listOf(BenchmarkRun.class))
        .after(Examples.benchmark("v1", "81 82"))
        .example("ftl benchmark list-runs")
        .does(call -> call.existing().benchmarks().list(call.get(NEWEST)));
  }

  private static Command compare() {
    return Command.of(
            GROUP, "compare", "Says which metrics got better or worse from one run to another.")
        .takes(A, B, NOISE, ALPHA, FAIL_ON, FORMAT)
        .answers(Shape.of(Comparison.class))
        .exits(1, "a verdict that --fail-on names was found")
        .after(
            Examples.benchmark("v1", "81 82 80 81 83"), Examples.benchmark("v2", "95 94 97 95 96"))
        .example(
            "ftl benchmark compare --run-a v1 --run-b v2 --format table",
            "ftl benchmark compare --run-a v2 --run-b v1 --fail-on regressed,nothing")
        .decides(BenchmarkCommands::compare);
  }

  private static Answer compare(Call call) {
    Comparison comparison =
        call.existing()
            .benchmarks()
            .compare(call.get(A), call.get(B), new Thresholds(call.get(NOISE), call.get(ALPHA)));
    boolean passed =
        call.get(FAIL_ON).stream().noneMatch(verdict -> verdict.isIn(comparison.summary()));
    Answer answer = Answer.of(comparison, passed);
    return switch (call.get(FORMAT)) {
      case JSON -> answer;
      case TABLE ->
          answer.as(
              new ComparisonText(comparison)
                  .table(call.context().coloured(), call.context().lineLength()));
      case MARKDOWN -> answer.as(new ComparisonText(comparison).markdown());
    };
  }

  private static Command history() {
    return Command.of(
            GROUP, "history", "Shows a metric over its runs, and where it moved to another level.")
        .takes(METRIC, RUNS, FORMAT)
        .answers(Shape.of(MetricHistory.class))
        .after(Examples.benchmark("v1", "81 82"), Examples.benchmark("v2", "95 94"))
        .example("ftl benchmark history --metric startup")
        .decides(
            call -> {
              MetricHistory history =
                  call.existing().benchmarkHistory().of(call.get(METRIC), call.get(RUNS));
              Answer answer = Answer.of(history);
              return switch (call.get(FORMAT)) {
                case JSON -> answer;
                case TABLE ->
                    answer.as(
                        new HistoryText(history)
                            .table(call.context().coloured(), call.context().lineLength()));
                case MARKDOWN -> answer.as(new HistoryText(history).markdown());
              };
            });
  }
}
