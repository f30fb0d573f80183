package dev.ftl.cli.parse;

import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Stdin;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The words of a call that are values of its command's parameters.
final class Arguments {

  private final Command command;
  private final Stdin stdin;
  private final Map<String, Object> values = new HashMap<>();
  private final Deque<Param<?>> expected = new ArrayDeque<>();
  private String readsStdin;

  Arguments(Command command, Stdin stdin) {
    this.command = command;
    this.stdin = stdin;
    command.params().stream().filter(param -> !param.isOption()).forEach(expected::add);
  }

  /// The values by the names of their parameters.
  ///
  /// @throws UsageException when a word is not understood, or one is missing
  Map<String, Object> values(List<Token> tokens) {
    int pathWords = command.group().isEmpty() ? 1 : 2;
    for (Token token : tokens) {
      if (token.option()) {
        option(token);
      } else if (pathWords > 0) {
        pathWords--;
      } else {
        argument(token.word());
      }
    }
    refuseMissing();
    return values;
  }

  private void option(Token token) {
    String name = token.word();
    Param<?> param = options().filter(known -> known.name().equals(name)).findFirst().orElse(null);
    if (param == null) {
      throw unknownOption(name);
    }
    if (param.isFlag()) {
      if (token.value() != null) {
        throw bad("%s takes no value, not \"%s\"".formatted(name, token.value()));
      }
      values.put(name, true);
      return;
    }
    if (token.value() == null) {
      throw bad("%s needs a value: %s".formatted(name, param.label()));
    }
    put(param, token.value());
  }

  private Stream<Param<?>> options() {
    return Stream.concat(command.params().stream(), GlobalOptions.ALL.stream())
        .filter(Param::isOption);
  }

  private void argument(String word) {
    if (expected.isEmpty()) {
      throw bad(
          "\"%s\" is one argument too many; a value with spaces needs quotes, a file goes to standard input with <"
              .formatted(shortened(word)));
    }
    put(expected.pop(), word);
  }

  private void put(Param<?> param, String word) {
    if (values.containsKey(param.name()) && !param.repeatable()) {
      throw bad("%s is given twice".formatted(param.name()));
    }
    String text = word;
    if (word.equals("-") && param.parser().stdin()) {
      if (readsStdin != null) {
        throw bad("%s and %s cannot both read standard input".formatted(readsStdin, param.name()));
      }
      readsStdin = param.name();
      text = stdin.text().stripTrailing();
    }
    try {
      Object value = param.parser().parse().apply(text);
      if (param.repeatable()) {
        repeated(param).add(value);
      } else {
        values.put(param.name(), value);
      }
    } catch (IllegalArgumentException e) {
      throw bad("%s %s, not \"%s\"".formatted(param.name(), e.getMessage(), shortened(text)));
    }
  }

  @SuppressWarnings("unchecked") // Only this method puts in lists.
  private List<Object> repeated(Param<?> param) {
    if (!values.containsKey(param.name())) {
      values.put(param.name(), new ArrayList<>());
    }
    return (List<Object>) values.get(param.name());
  }

  private void refuseMissing() {
    for (Param<?> param : command.params()) {
      if (!param.required() || values.containsKey(param.name())) {
        continue;
      }
      if (param.orStdin() && !stdin.text().isBlank()) {
        values.put(param.name(), Param.STDIN);
      } else {
        throw bad("ftl %s needs %s: %s".formatted(command.path(), param.label(), param.about()));
      }
    }
  }

  private UsageException unknownOption(String name) {
    List<String> known = options().map(Param::name).toList();
    return bad(
        "ftl %s has no option %s%s; it has %s"
            .formatted(
                command.path(), name, Closest.asQuestion(name, known), String.join(", ", known)));
  }

  private UsageException bad(String message) {
    return new UsageException(message, command.helpHint());
  }

  private static String shortened(String text) {
    return Details.shortened(text, Limits.QUOTED_CHARACTERS);
  }
}
