package dev.ftl.cli.command;

import dev.ftl.cli.output.HelpText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Understands the words of a call. Options may stand anywhere, as `--name value` or
/// `--name=value`; behind `--` everything is an argument. Written by hand: the well-kept parsers
/// cost more at start-up than the rest of a command.
public final class CommandLine {

  private static final String HELP_OPTION = "--help";

  private final List<String> words;
  private Group group;
  private Command command;

  public CommandLine(List<String> words) {
    this.words = words.stream().map(word -> word.equals("-h") ? HELP_OPTION : word).toList();
  }

  /// The words as they were given.
  public List<String> words() {
    return words;
  }

  /// The help that the call asks for, or `null` when it asks for none.
  public String help() {
    List<String> path = new ArrayList<>(path());
    boolean asked =
        words.contains(HELP_OPTION) && !words.subList(0, words.indexOf(HELP_OPTION)).contains("--");
    boolean helpCommand = !path.isEmpty() && path.getFirst().equals("help");
    if (helpCommand) {
      path.removeFirst();
    } else if (!asked && !path.isEmpty()) {
      return null;
    }
    return helpOn(path);
  }

  private static String helpOn(List<String> path) {
    if (path.isEmpty()) {
      return HelpText.overview();
    }
    Group group = Groups.named(path.getFirst());
    if (group == null || path.getFirst().isEmpty()) {
      return HelpText.command(find(Groups.named(Groups.TOP), path.getFirst()));
    }
    return path.size() == 1 ? HelpText.group(group) : HelpText.command(find(group, path.get(1)));
  }

  /// The command that the call names.
  ///
  /// @throws UsageException when there is no such command
  public Command command() {
    if (command == null) {
      List<String> path = path();
      boolean grouped = Groups.NAMES.contains(path.getFirst());
      group = Groups.named(grouped ? path.getFirst() : Groups.TOP);
      if (grouped && path.size() == 1) {
        throw new UsageException(
            "The group %s needs a verb: %s"
                .formatted(group.name(), String.join(", ", group.verbs())),
            "ftl " + group.name() + " --help");
      }
      command = find(group, path.get(grouped ? 1 : 0));
    }
    return command;
  }

  /// The call, its values parsed.
  ///
  /// @throws UsageException when a word is not understood, or one is missing
  public Call call(Surroundings surroundings, Stdin stdin) {
    return new Call(values(command(), stdin), surroundings, stdin);
  }

  /// The command that tells more about what was called.
  public String helpHint() {
    return command == null ? "ftl help" : "ftl " + command.path() + " " + HELP_OPTION;
  }

  private static Command find(Group group, String verb) {
    Command command = group.command(verb);
    if (command != null) {
      return command;
    }
    if (group.name().isEmpty()) {
      List<String> known = Stream.concat(Groups.NAMES.stream(), group.verbs().stream()).toList();
      throw new UsageException(
          "Unknown command \"%s\"; there are %s".formatted(verb, String.join(", ", known)),
          "ftl help");
    }
    throw new UsageException(
        "Unknown command \"%s %s\"; %s has %s"
            .formatted(group.name(), verb, group.name(), String.join(", ", group.verbs())),
        "ftl " + group.name() + " " + HELP_OPTION);
  }

  /// The first two words that are neither options nor the values of global ones: group and verb.
  private List<String> path() {
    List<String> path = new ArrayList<>();
    for (int i = 0; i < words.size() && path.size() < 2; i++) {
      String word = words.get(i);
      if (!word.startsWith("-")) {
        path.add(word);
      } else if (takesValue(word)) {
        i++;
      }
    }
    return path;
  }

  private static boolean takesValue(String word) {
    return Globals.ALL.stream().anyMatch(param -> param.name().equals(word) && !param.isFlag());
  }

  private Map<String, Object> values(Command command, Stdin stdin) {
    Map<String, Object> values = new HashMap<>();
    Deque<Param<?>> arguments = new ArrayDeque<>();
    command.params().stream().filter(param -> !param.isOption()).forEach(arguments::add);
    int pathWords = command.group().isEmpty() ? 1 : 2;
    boolean optionsEnded = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--") && !optionsEnded) {
        optionsEnded = true;
      } else if (word.startsWith("-") && word.length() > 1 && !optionsEnded) {
        i += option(word, i, values, stdin);
      } else if (pathWords > 0) {
        pathWords--;
      } else {
        argument(word, arguments, values, stdin);
      }
    }
    refuseMissing(values);
    return values;
  }

  /// Takes an option, and answers how many of the following words were its value: 0 or 1.
  private int option(String word, int at, Map<String, Object> values, Stdin stdin) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    Param<?> param =
        Stream.concat(command.params().stream(), Globals.ALL.stream())
            .filter(known -> known.name().equals(name) && known.isOption())
            .findFirst()
            .orElseThrow(() -> unknownOption(name));
    if (param.isFlag()) {
      if (equals >= 0) {
        throw bad("%s takes no value, not \"%s\"".formatted(name, word.substring(equals + 1)));
      }
      values.put(name, true);
      return 0;
    }
    if (equals < 0 && at + 1 == words.size()) {
      throw bad("%s needs a value: %s".formatted(name, param.label()));
    }
    put(param, equals < 0 ? words.get(at + 1) : word.substring(equals + 1), values, stdin);
    return equals < 0 ? 1 : 0;
  }

  private void argument(
      String word, Deque<Param<?>> arguments, Map<String, Object> values, Stdin stdin) {
    if (arguments.isEmpty()) {
      throw bad("\"%s\" is one argument too many".formatted(word));
    }
    put(arguments.pop(), word, values, stdin);
  }

  private void put(Param<?> param, String word, Map<String, Object> values, Stdin stdin) {
    if (values.containsKey(param.name())) {
      throw bad("%s is given twice".formatted(param.name()));
    }
    String text = word.equals("-") && param.values().stdin() ? stdin.text().stripTrailing() : word;
    try {
      values.put(param.name(), param.values().parser().apply(text));
    } catch (IllegalArgumentException e) {
      throw bad("%s %s, not \"%s\"".formatted(param.name(), e.getMessage(), shortened(text)));
    }
  }

  private void refuseMissing(Map<String, Object> values) {
    for (Param<?> param : command.params()) {
      if (param.required() && !values.containsKey(param.name())) {
        throw bad("ftl %s needs %s: %s".formatted(command.path(), param.label(), param.about()));
      }
    }
  }

  private UsageException unknownOption(String name) {
    List<String> known =
        Stream.concat(command.params().stream().filter(Param::isOption), Globals.ALL.stream())
            .map(Param::name)
            .toList();
    return bad(
        "ftl %s has no option %s; it has %s"
            .formatted(command.path(), name, String.join(", ", known)));
  }

  private UsageException bad(String message) {
    return new UsageException(message, helpHint());
  }

  private static String shortened(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }
}
