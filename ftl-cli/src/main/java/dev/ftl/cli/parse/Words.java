package dev.ftl.cli.parse;

import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.UsageException;
import java.util.ArrayList;
import java.util.List;

/// The words of a call, told apart: the names of group and verb, arguments, and options with their
/// values. Options may stand anywhere, as `--name value` or `--name=value`; behind `--` everything
/// is an argument.
final class Words {

  static final String HELP_OPTION = "--help";
  static final String HELP_LETTER = "-h";

  private final Catalog catalog;
  private final List<Token> tokens = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private boolean asksForHelp;
  private Group group;

  /// @throws UsageException when an option that is not global comes before the command
  Words(Catalog catalog, List<String> words) {
    this.catalog = catalog;
    boolean optionsEnded = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (optionsEnded || !Token.isOption(word)) {
        name(word);
      } else if (Token.endsOptions(word)) {
        optionsEnded = true;
      } else if (word.equals(HELP_OPTION) || word.equals(HELP_LETTER)) {
        asksForHelp = true;
        tokens.add(Token.option(word));
      } else {
        // The value of an option may look like anything, `--help` too.
        Token option = Token.option(word);
        boolean takesNext = takesValue(option) && option.value() == null && i + 1 < words.size();
        tokens.add(takesNext ? option.withValue(words.get(++i)) : option);
      }
    }
  }

  private void name(String word) {
    if (names.isEmpty()) {
      group = catalog.named(isGroup(word) ? word : Catalog.TOP);
    }
    names.add(word);
    tokens.add(Token.argument(word));
  }

  /// Options of a verb may stand before it; then any verb of the group can be meant.
  private boolean takesValue(Token option) {
    List<Param<?>> params = new ArrayList<>(GlobalOptions.ALL);
    if (!names.isEmpty()) {
      int place = isGroup(names.getFirst()) ? 1 : 0;
      Command named = names.size() > place ? group.command(names.get(place)) : null;
      List<Command> candidates = named == null ? group.commands() : List.of(named);
      candidates.forEach(candidate -> params.addAll(candidate.params()));
    } else if (params.stream().noneMatch(param -> param.name().equals(option.word()))) {
      throw new UsageException(
          "The option %s stands before the command; only %s may"
              .formatted(
                  option.word(),
                  String.join(", ", GlobalOptions.ALL.stream().map(Param::name).toList())),
          "ftl help");
    }
    return params.stream().anyMatch(param -> param.name().equals(option.word()) && !param.isFlag());
  }

  private boolean isGroup(String word) {
    return catalog.names().contains(word);
  }

  /// All of them, in their order.
  List<Token> tokens() {
    return tokens;
  }

  /// The words that are no options: the command's path, then its arguments.
  List<String> names() {
    return names;
  }

  /// Whether one of them is `--help` or `-h`.
  boolean askForHelp() {
    return asksForHelp;
  }

  /// The group of the command that is called, the top level if none is named; `null` without names.
  Group group() {
    return group;
  }
}
