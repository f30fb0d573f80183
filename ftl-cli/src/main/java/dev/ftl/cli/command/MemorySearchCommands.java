package dev.ftl.cli.command;

import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.memory.Evaluation;
import dev.ftl.data.memory.MemoryMatch;
import dev.ftl.data.memory.MemorySearch;
import dev.ftl.data.memory.MemoryType;
import dev.ftl.data.memory.SearchQuestion;
import dev.ftl.data.search.SearchMode;
import java.util.List;

/// `ftl memory`: finding entries by topic, and how well that works.
final class MemorySearchCommands {

  private static final String GROUP = MemoryCommands.GROUP;

  private static final Param<String> TOPIC =
      Param.argument(
          "TOPIC",
          ValueParser.text("TOPIC"),
          "a question, an error message or an identifier; - reads it from stdin");
  private static final Param<String> FILE =
      Param.argument("FILE", ValueParser.word("FILE"), "the file to read; - reads stdin");
  private static final Param<SearchMode> MODE =
      Param.option(
              "--mode",
              ValueParser.choice("MODE", SearchMode.class),
              "compare meaning and words (hybrid), meaning (semantic) or words (lexical)"
                  + " (default: hybrid)")
          .orElse(SearchMode.HYBRID);
  private static final Param<Double> THRESHOLD =
      Param.option(
              "--threshold",
              ValueParser.number(0, 1),
              "lowest similarity; in mode hybrid a rare word of the topic does as well"
                  + " (default: 0.3)")
          .orElse(MemorySearch.LOWEST_SIMILARITY);
  private static final Param<Integer> LIMIT =
      Param.option(
              "--limit", ValueParser.integer(1, 100_000), "maximum number of results (default: 10)")
          .orElse(10);
  private static final Param<MemoryType> TYPE =
      Param.option(
          "--type", ValueParser.choice("TYPE", MemoryType.class), "only failures or patterns");

  private MemorySearchCommands() {}

  static List<Command> commands() {
    return List.of(query(), evaluate());
  }

  private static Command query() {
    return Command.of(GROUP, "query", "Finds entries by topic, best first; changes nothing.")
        .takes(TOPIC, MODE, THRESHOLD, LIMIT, TYPE)
        .answers(Shape.listOf(MemoryMatch.class))
        .after(Examples.ADD_FAILURE)
        .example("ftl memory query 'writing quotes into a CSV file'")
        .does(
            call ->
                call.existing()
                    .memorySearch()
                    .find(
                        call.get(TOPIC),
                        call.get(MODE),
                        call.get(THRESHOLD),
                        call.get(LIMIT),
                        call.get(TYPE)));
  }

  private static Command evaluate() {
    return Command.of(
            GROUP,
            "evaluate",
            "Measures how well `query` finds the entries that it should; changes nothing.")
        .takes(FILE, MODE)
        .reads("a line of JSON for each query: {\"query\", \"relevant\": [names]}; for FILE -")
        .answers(Shape.of(Evaluation.class))
        .after(Examples.ADD_FAILURE)
        .example(
            "echo '{\"query\": \"quotes in CSV\", \"relevant\": [\"tsv-quotes\"]}' |"
                + " ftl memory evaluate -")
        .does(
            call -> {
              List<SearchQuestion> questions = SearchQuestion.read(call.document(FILE));
              return call.existing()
                  .memorySearch()
                  .evaluate(questions, call.get(MODE), MemorySearch.LOWEST_SIMILARITY);
            });
  }
}
