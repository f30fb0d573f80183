package dev.ftl.cli.command;

import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Preparation;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.json.Names;
import dev.ftl.data.memory.KnownPattern;
import dev.ftl.data.memory.MemoryRelations;
import dev.ftl.data.memory.RelatedEntry;
import dev.ftl.data.memory.RelationType;
import java.util.List;

/// `ftl memory`: how entries are related.
final class MemoryRelationCommands {

  private static final String GROUP = MemoryCommands.GROUP;
  private static final Preparation ADD_SECOND =
      new Preparation(
          "memory add-failure",
          "ftl memory add-failure --json '{\"name\": \"tsv-tabs\", \"trigger\": \"TSV rows have too"
              + " many columns\", \"fix\": \"replace tabs in values\", \"cost\": 2000}'");

  private static final Param<String> FROM =
      Param.argument("A", ValueParser.word("NAME"), "the first entry's name");
  private static final Param<String> TO =
      Param.argument("B", ValueParser.word("NAME"), "the second entry's name");
  private static final Param<RelationType> RELATION =
      Param.option(
              "--rel-type",
              ValueParser.choice("R", RelationType.class),
              "what A is to B: co_occurs, variant, causes, caused_by, solves, solved_by,"
                  + " prerequisite or depends_on (default: co_occurs)")
          .orElse(RelationType.CO_OCCURS);
  private static final Param<Integer> MAX_HOPS =
      Param.option(
              "--max-hops",
              ValueParser.integer(1, 10),
              "maximum number of relationships on a path, up to 10 (default: 2)")
          .orElse(2);
  private static final Param<String> FAILURE =
      Param.argument("FAILURE", ValueParser.word("NAME"), "the failure's name");
  private static final Param<String> PATTERN =
      Param.argument("PATTERN", ValueParser.word("NAME"), "the pattern's name");
  private static final Param<String> ACROSS =
      Param.option(
              "--type",
              ValueParser.choice("TYPE", List.of("solves", "causes")),
              "solves for a pattern that solves the failure, or causes (default: solves)")
          .orElse("solves");

  private MemoryRelationCommands() {}

  static List<Command> commands() {
    return List.of(addRelationship(), related(), addCrossRelationship(), solutions());
  }

  private static Command addRelationship() {
    return Command.of(GROUP, "add-relationship", "Relates two entries, in both directions.")
        .takes(FROM, TO, MemoryCommands.TYPE, RELATION)
        .answers(Shape.of(MemoryRelations.Related.class))
        .after(Examples.ADD_FAILURE, ADD_SECOND)
        .example("ftl memory add-relationship tsv-quotes tsv-tabs --rel-type causes")
        .does(
            call ->
                call.existing()
                    .memoryRelations()
                    .relate(
                        call.get(FROM),
                        call.get(TO),
                        call.get(MemoryCommands.TYPE),
                        call.get(RELATION)));
  }

  private static Command related() {
    return Command.of(
            GROUP,
            "related",
            "Lists the entries that relationships lead to, the most closely related first. The"
                + " weights along a path are multiplied, and the product must be at least 0.5.")
        .takes(MemoryCommands.NAME, MemoryCommands.TYPE, MAX_HOPS)
        .answers(Shape.listOf(RelatedEntry.class))
        .after(Examples.ADD_FAILURE, ADD_SECOND)
        .example("ftl memory add-relationship tsv-quotes tsv-tabs", "ftl memory related tsv-quotes")
        .does(
            call ->
                call.existing()
                    .memoryRelations()
                    .related(
                        call.get(MemoryCommands.NAME),
                        call.get(MemoryCommands.TYPE),
                        call.get(MAX_HOPS)));
  }

  private static Command addCrossRelationship() {
    return Command.of(
            GROUP, "add-cross-relationship", "Relates a failure to the pattern that solves it.")
        .takes(FAILURE, PATTERN, ACROSS)
        .answers(Shape.of(MemoryRelations.Related.class))
        .after(Examples.ADD_FAILURE, Examples.ADD_PATTERN)
        .example("ftl memory add-cross-relationship tsv-quotes stream-rows")
        .does(
            call ->
                call.existing()
                    .memoryRelations()
                    .relateAcross(
                        call.get(FAILURE),
                        call.get(PATTERN),
                        Names.parse(RelationType.class, call.get(ACROSS))));
  }

  private static Command solutions() {
    return Command.of(GROUP, "get-solutions", "Lists the patterns that solve a failure.")
        .takes(FAILURE)
        .answers(Shape.listOf(KnownPattern.class))
        .after(Examples.ADD_FAILURE, Examples.ADD_PATTERN)
        .example(
            "ftl memory add-cross-relationship tsv-quotes stream-rows",
            "ftl memory get-solutions tsv-quotes")
        .does(call -> call.existing().memoryRelations().solutions(call.get(FAILURE)));
  }
}
