package dev.ftl.cli.fuzz;

import java.util.function.Consumer;

/// The parsers and writers that are fuzzed, each with what must hold for any input. A folder of
/// `src/test/resources/fuzz` has the inputs of each.
enum Target {
  /// Words of a call, one a line.
  ARGUMENTS(ArgumentChecks::words),
  /// A pointer, and from the second line on an answer.
  POINTER(ArgumentChecks::pointer),
  /// A body on standard input.
  JSON(JsonChecks::body),
  /// A planner's answer.
  DECISION(PlanChecks::decision),
  /// A plan.
  PLAN(PlanChecks::plan),
  /// What explorers print.
  EXPLORER(ExplorerChecks::results),
  TIMESTAMP(TextChecks::timestamp),
  /// Any text that is shown, quoted or shortened.
  TEXT(TextChecks::shown),
  /// Records of benchmarks.
  BENCHMARK(BenchmarkChecks::records),
  /// Names of a comparison, separated by the unit separator, U+001F.
  COMPARISON(BenchmarkChecks::comparison),
  /// The ending of a file's name, and from the second line on its source.
  OUTLINE(FileChecks::outline),
  /// A README, and behind a line `===` a Python file.
  FRAMEWORK(FileChecks::framework),
  /// Git's own files, each behind a line `=== NAME`.
  GIT(FileChecks::git);

  private final Consumer<String> check;

  Target(Consumer<String> check) {
    this.check = check;
  }

  /// @throws AssertionError when a property does not hold
  void check(String input) {
    check.accept(input);
  }
}
