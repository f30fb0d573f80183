package dev.ftl.cli.command;

import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.AddResult;
import dev.ftl.data.memory.ImportResult;
import dev.ftl.data.memory.MemoryEntry;
import dev.ftl.data.memory.MemoryType;
import dev.ftl.data.memory.NewMemory;
import dev.ftl.data.memory.NewMemoryReader;
import java.util.List;
import java.util.stream.Stream;

/// `ftl memory`: what was learned from failures and successes.
final class MemoryCommands {

  static final String GROUP = "memory";

  static final Param<String> NAME =
      Param.argument("NAME", ValueParser.word("NAME"), "the entry's name");
  static final Param<MemoryType> TYPE =
      Param.option(
          "--type",
          ValueParser.choice("TYPE", MemoryType.class),
          "failure or pattern; needed when both have an entry of that name");

  private static final Param<MemoryType> ONLY =
      Param.option(
          "--type", ValueParser.choice("TYPE", MemoryType.class), "only failures or patterns");
  private static final Param<JsonObject> FAILURE =
      Param.option(
              "--json", ValueParser.object("failure"), "the failure as JSON; - reads it from stdin")
          .needed();
  private static final Param<JsonObject> PATTERN =
      Param.option(
              "--json", ValueParser.object("pattern"), "the pattern as JSON; - reads it from stdin")
          .needed();

  private MemoryCommands() {}

  static Group group() {
    return new Group(
        GROUP,
        "what was learned from failures and successes",
        Stream.of(
                List.of(addFailure(), addPattern(), importAll(), list(), show()),
                MemoryContextCommands.commands(),
                MemorySearchCommands.commands(),
                MemoryRelationCommands.commands(),
                MemoryUpkeepCommands.commands())
            .flatMap(List::stream)
            .toList());
  }

  private static Command addFailure() {
    return add("failure", "Adds a failure, or merges it into one that is the same.", FAILURE)
        .example(Examples.ADD_FAILURE.line());
  }

  private static Command addPattern() {
    return add("pattern", "Adds a pattern, unless there is one that is the same.", PATTERN)
        .example(Examples.ADD_PATTERN.line());
  }

  private static Command add(String type, String about, Param<JsonObject> json) {
    return Command.of(GROUP, "add-" + type, about)
        .takes(json)
        .answers(Shape.of(AddResult.class))
        .exits(1, "the entry was rejected; the answer says why")
        .decides(
            call -> {
              MemoryType kind = json == FAILURE ? MemoryType.FAILURE : MemoryType.PATTERN;
              NewMemory entry = NewMemoryReader.read(kind, call.get(json));
              warn(call, List.of(entry));
              AddResult result = call.created().memories().add(entry);
              return Answer.of(result, result.kind() != AddResult.Kind.REJECTED);
            });
  }

  /// Says which fields the memory has no place for.
  private static void warn(Call call, List<NewMemory> entries) {
    List<String> others =
        entries.stream().flatMap(entry -> entry.other().names().stream()).distinct().toList();
    if (!others.isEmpty()) {
      call.warn("Only the event keeps these fields: " + String.join(", ", others));
    }
  }

  private static Command importAll() {
    return Command.of(
            GROUP,
            "import",
            "Adds failures and patterns, all in one transaction; importing them again changes"
                + " nothing.")
        .reads("{\"failures\": [], \"patterns\": []}")
        .answers(Shape.of(ImportResult.class))
        .example(
            "echo '{\"failures\": [{\"name\": \"tsv-quotes\", \"trigger\": \"csv.Error: need to"
                + " escape\", \"fix\": \"set quotechar\", \"cost\": 3000}]}' | ftl memory import")
        .does(
            call -> {
              List<NewMemory> entries = NewMemoryReader.readAll(call.object("memory"));
              warn(call, entries);
              return call.created().memories().addAll(entries);
            });
  }

  private static Command list() {
    return Command.of(GROUP, "list", "Lists entries, the most important first.")
        .takes(ONLY, CommonParams.LIMIT)
        .answers(Shape.listOf(MemoryEntry.class))
        .after(Examples.ADD_FAILURE)
        .example("ftl memory list --type failure")
        .does(
            call -> call.existing().memories().list(call.get(ONLY), call.get(CommonParams.LIMIT)));
  }

  private static Command show() {
    return Command.of(GROUP, "show", "Shows an entry.")
        .takes(NAME, TYPE)
        .answers(Shape.of(MemoryEntry.class))
        .after(Examples.ADD_FAILURE)
        .example("ftl memory show tsv-quotes")
        .does(call -> call.existing().memories().show(call.get(NAME), call.get(TYPE)));
  }
}
