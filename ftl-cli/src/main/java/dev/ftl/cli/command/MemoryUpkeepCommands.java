package dev.ftl.cli.command;

import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.memory.LoopCheck;
import dev.ftl.data.memory.MemoryStatistics;
import dev.ftl.data.memory.MemoryType;
import dev.ftl.data.memory.MemoryUpkeep;
import dev.ftl.data.memory.PruneRequest;
import dev.ftl.data.memory.PruneResult;
import java.util.List;

/// `ftl memory`: what goes, and what state the memory is in.
final class MemoryUpkeepCommands {

  private static final String GROUP = MemoryCommands.GROUP;

  private static final Param<MemoryType> TYPE =
      Param.option("--type", ValueParser.choice("TYPE", MemoryType.class), "failure or pattern")
          .needed();
  private static final Param<Integer> MAX_FAILURES =
      Param.option(
              "--max-failures",
              ValueParser.integer(0, 1_000_000),
              "maximum number of failures to keep (default: 500)")
          .orElse(PruneRequest.DEFAULTS.maxFailures());
  private static final Param<Integer> MAX_PATTERNS =
      Param.option(
              "--max-patterns",
              ValueParser.integer(0, 1_000_000),
              "maximum number of patterns to keep (default: 200)")
          .orElse(PruneRequest.DEFAULTS.maxPatterns());
  private static final Param<Double> MIN_IMPORTANCE =
      Param.option(
              "--min-importance",
              ValueParser.number(0, 1_000_000),
              "lowest importance of entries to keep (default: 0.1)")
          .orElse(PruneRequest.DEFAULTS.minImportance());
  private static final Param<Double> HALF_LIFE =
      Param.option(
              "--half-life",
              ValueParser.number(0.01, 1_000_000),
              "days after which an entry is half as important (default: 30)")
          .orElse(PruneRequest.DEFAULTS.halfLifeDays());
  private static final Param<Boolean> DRY_RUN =
      Param.flag("--dry-run", "show what would go, and remove nothing");

  private MemoryUpkeepCommands() {}

  static List<Command> commands() {
    return List.of(forget(), prune(), stats(), verifyLoop());
  }

  private static Command forget() {
    return Command.of(GROUP, "forget", "Removes an entry and its relationships.")
        .takes(MemoryCommands.NAME, TYPE)
        .answers(Shape.of(MemoryUpkeep.Forgotten.class))
        .after(Examples.ADD_FAILURE)
        .example("ftl memory forget tsv-quotes --type failure")
        .does(
            call ->
                call.existing()
                    .memoryUpkeep()
                    .forget(call.get(MemoryCommands.NAME), call.get(TYPE)));
  }

  private static Command prune() {
    return Command.of(
            GROUP,
            "prune",
            "Removes the entries that are not worth keeping, and their relationships.")
        .takes(MAX_FAILURES, MAX_PATTERNS, MIN_IMPORTANCE, HALF_LIFE, DRY_RUN)
        .answers(Shape.of(PruneResult.class))
        .after(Examples.ADD_FAILURE)
        .example("ftl memory prune --dry-run")
        .does(
            call ->
                call.existing()
                    .memoryUpkeep()
                    .prune(
                        new PruneRequest(
                            call.get(MAX_FAILURES),
                            call.get(MAX_PATTERNS),
                            call.get(MIN_IMPORTANCE),
                            call.get(HALF_LIFE)),
                        call.get(DRY_RUN)));
  }

  private static Command stats() {
    return Command.of(
            GROUP, "stats", "Counts entries, and tells how old and how well used they are.")
        .answers(Shape.of(MemoryStatistics.class))
        .after(Examples.ADD_FAILURE)
        .example("ftl memory stats")
        .does(call -> call.existing().memoryUpkeep().statistics());
  }

  private static Command verifyLoop() {
    return Command.of(
            GROUP,
            "verify-loop",
            "Checks whether what is learned comes back to agents, and whether they say if it"
                + " helped.")
        .answers(Shape.of(LoopCheck.class))
        .after(Examples.ADD_FAILURE)
        .example("ftl memory verify-loop")
        .does(call -> call.existing().memoryUpkeep().verifyLoop());
  }
}
