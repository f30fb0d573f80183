package dev.ftl.cli.command;

import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.Names;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.memory.Context;
import dev.ftl.data.memory.ContextRequest;
import dev.ftl.data.memory.Effect;
import dev.ftl.data.memory.MemoryFeedback;
import dev.ftl.data.memory.MemoryName;
import dev.ftl.data.memory.MemoryType;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// `ftl memory`: what agents are given, and whether it helps them.
final class MemoryContextCommands {

  private static final String GROUP = MemoryCommands.GROUP;

  private static final Param<String> OBJECTIVE =
      Param.option("--objective", ValueParser.text("T"), "what is to be achieved");
  private static final Param<String> TYPE =
      Param.option(
          "--type",
          ValueParser.choice("TYPE", List.of("failure", "pattern", "SPEC", "BUILD", "VERIFY")),
          "only failures or patterns; tasks of all types are given both");
  private static final Param<Integer> MAX_FAILURES =
      Param.option(
              "--max-failures",
              ValueParser.integer(0, 100_000),
              "maximum number of failures (default: 5)")
          .orElse(Limits.BRIEFING_FAILURES);
  private static final Param<Integer> MAX_PATTERNS =
      Param.option(
              "--max-patterns",
              ValueParser.integer(0, 100_000),
              "maximum number of patterns (default: 3)")
          .orElse(Limits.BRIEFING_PATTERNS);
  private static final Param<Double> THRESHOLD =
      Param.option(
              "--threshold",
              ValueParser.number(0, 1),
              "lowest relevance to the objective (default: 0.5)")
          .orElse(0.5);
  private static final Param<Integer> MIN_RESULTS =
      Param.option(
              "--min-results",
              ValueParser.integer(0, 100_000),
              "number of entries of each type to show even if they are less relevant (default: 0)")
          .orElse(0);
  private static final Param<Boolean> ALL =
      Param.flag("--all", "show all entries, whatever the limits and the threshold");
  private static final Param<Boolean> INCLUDE_TIERS =
      Param.flag("--include-tiers", "also count all entries by their tier of relevance, as tiers");
  private static final Param<Boolean> NO_TRACK =
      Param.flag("--no-track", "count no access, and write nothing");

  private static final Param<Boolean> HELPED = Param.flag("--helped", "the entry was of use");
  private static final Param<Boolean> FAILED = Param.flag("--failed", "the entry was of no use");
  private static final Param<JsonArray> UTILIZED =
      Param.option(
          "--utilized",
          ValueParser.array("list of memories"),
          "the entries that were of use: [{\"name\", \"type\"}] (default: none)");
  private static final Param<JsonArray> INJECTED =
      Param.option(
          "--injected", ValueParser.array("list of memories"), "the entries that were given");
  private static final Param<JsonArray> UTILIZED_B64 =
      Param.option(
          "--utilized-b64", ValueParser.base64Array("list of memories"), "--utilized in Base64");
  private static final Param<JsonArray> INJECTED_B64 =
      Param.option(
          "--injected-b64", ValueParser.base64Array("list of memories"), "--injected in Base64");

  private static final Param<Instant> SINCE =
      Param.option(
          "--since",
          ValueParser.start(),
          "only workspaces created on this day or at this time, or later");

  private MemoryContextCommands() {}

  static List<Command> commands() {
    return List.of(context(), feedback(), feedbackBatch(), effect());
  }

  private static Command context() {
    return Command.of(
            GROUP,
            "context",
            "Shows the entries that matter most: for an objective the most relevant, else the most"
                + " valuable. Counts an access of each.")
        .takes(
            OBJECTIVE,
            TYPE,
            MAX_FAILURES,
            MAX_PATTERNS,
            THRESHOLD,
            MIN_RESULTS,
            ALL,
            INCLUDE_TIERS,
            NO_TRACK)
        .answers(Shape.of(Context.class))
        .after(Examples.ADD_FAILURE)
        .example("ftl memory context --objective 'Export tables as TSV' --min-results 1")
        .does(
            call ->
                call.existing()
                    .memoryContext()
                    .context(
                        new ContextRequest(
                            call.get(OBJECTIVE),
                            Names.parse(MemoryType.class, call.get(TYPE)),
                            call.get(MAX_FAILURES),
                            call.get(MAX_PATTERNS),
                            call.get(THRESHOLD),
                            call.get(MIN_RESULTS),
                            call.get(ALL)),
                        call.get(INCLUDE_TIERS),
                        !call.get(NO_TRACK)));
  }

  private static Command feedback() {
    return Command.of(GROUP, "feedback", "Counts that an entry helped, or that it did not.")
        .takes(MemoryCommands.NAME, HELPED, FAILED, MemoryCommands.TYPE)
        .answers(Shape.of(MemoryFeedback.Updated.class))
        .after(Examples.ADD_FAILURE)
        .example("ftl memory feedback tsv-quotes --helped")
        .does(
            call -> {
              if (call.get(HELPED).equals(call.get(FAILED))) {
                throw new UsageException(
                    "Either --helped or --failed is needed", "ftl memory feedback --help");
              }
              return call.existing()
                  .memoryFeedback()
                  .record(
                      call.get(MemoryCommands.NAME),
                      call.get(MemoryCommands.TYPE),
                      call.get(HELPED));
            });
  }

  private static Command feedbackBatch() {
    return Command.of(
            GROUP, "feedback-batch", "Counts for each entry that was given whether it was of use.")
        .takes(UTILIZED, INJECTED, UTILIZED_B64, INJECTED_B64)
        .answers(Shape.of(MemoryFeedback.Counted.class))
        .after(Examples.ADD_FAILURE)
        .example(
            "ftl memory feedback-batch --utilized '[]' --injected '[{\"name\": \"tsv-quotes\","
                + " \"type\": \"failure\"}]'")
        .does(
            call -> {
              JsonArray injected = either(call, INJECTED, INJECTED_B64);
              if (injected == null) {
                throw new UsageException(
                    "Either --injected or --injected-b64 is needed",
                    "ftl memory feedback-batch --help");
              }
              JsonArray utilized = either(call, UTILIZED, UTILIZED_B64);
              Set<MemoryName> used =
                  utilized == null ? Set.of() : MemoryName.listOf(utilized, "utilized");
              return call.existing()
                  .memoryFeedback()
                  .record(used, MemoryName.listOf(injected, "injected"));
            });
  }

  private static JsonArray either(Call call, Param<JsonArray> plain, Param<JsonArray> encoded) {
    if (call.get(plain) != null && call.get(encoded) != null) {
      throw new UsageException(
          plain.name() + " and " + encoded.name() + " cannot both be given",
          "ftl memory feedback-batch --help");
    }
    return call.get(plain) == null ? call.get(encoded) : call.get(plain);
  }

  private static Command effect() {
    return Command.of(
            GROUP,
            "effect",
            "Tells whether memory helps: compares how often workspaces were blocked that were given"
                + " an entry and those that it was held out from (workspace create --holdout).")
        .takes(SINCE)
        .answers(Shape.of(Effect.class))
        .after(Examples.ADD_FAILURE)
        .example("ftl memory effect --since 2026-01-01")
        .does(call -> call.existing().memoryEffect().effect(call.get(SINCE)));
  }
}
