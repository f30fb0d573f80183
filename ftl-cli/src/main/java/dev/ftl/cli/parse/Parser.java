package dev.ftl.cli.parse;

import dev.ftl.cli.parse.Parsed.Help;
import dev.ftl.cli.parse.Parsed.Topic;
import dev.ftl.cli.spec.CallError;
import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Stdin;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.data.FtlException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Understands the words of a call. Written by hand: the established parsers cost more at start-up
/// than the rest of a command.
public final class Parser {

  private static final String HELP = "help";
  private static final String FLOW = "flow";
  private static final String HELP_COMMAND = "ftl " + HELP;
  private static final String ALL_OPTION = "--all";
  private static final String VERSION_OPTION = "--version";

  /// The options of `ftl help`.
  private static final List<String> HELP_OPTIONS =
      List.of(ALL_OPTION, Words.HELP_OPTION, Words.HELP_LETTER);

  private final Catalog catalog;

  public Parser(Catalog catalog) {
    this.catalog = catalog;
  }

  /// Parses a call. Standard input is read only for an option whose value is `-`.
  public Parsed parse(List<String> words, Stdin stdin) {
    if (words.isEmpty()) {
      return Help.about(Topic.OVERVIEW);
    }
    try {
      boolean version = words.getFirst().equals(VERSION_OPTION);
      return parse(
          new Words(
              catalog,
              version
                  ? Stream.concat(Stream.of("version"), words.stream().skip(1)).toList()
                  : words),
          stdin);
    } catch (UsageException e) {
      return new Parsed.Invalid(CallError.of(e));
    }
  }

  private Parsed parse(Words words, Stdin stdin) {
    List<String> names = words.names();
    if (!names.isEmpty() && names.getFirst().equals(HELP)) {
      return help(words);
    }
    if (words.askForHelp()) {
      return helpOn(names);
    }
    if (names.isEmpty()) {
      throw new UsageException("The call names no command", HELP_COMMAND);
    }
    boolean grouped = isGroup(names.getFirst());
    if (grouped && names.size() > 1 && names.get(1).equals(HELP)) {
      return Help.about(words.group());
    }
    if (grouped && names.size() == 1) {
      throw new UsageException(
          "The group %s needs a verb: %s"
              .formatted(words.group().name(), String.join(", ", words.group().verbs())),
          "ftl " + words.group().name() + " " + Words.HELP_OPTION);
    }
    return invocation(find(words.group(), names.get(grouped ? 1 : 0)), words.tokens(), stdin);
  }

  private Parsed help(Words words) {
    boolean all = false;
    for (Token token : words.tokens()) {
      if (token.option() && !HELP_OPTIONS.contains(token.word())) {
        throw new UsageException(
            "Unknown option %s; help has %s".formatted(token.word(), ALL_OPTION), HELP_COMMAND);
      }
      all |= token.word().equals(ALL_OPTION);
    }
    List<String> names = words.names();
    if (names.size() == 1 && all) {
      return Help.about(Topic.ALL_COMMANDS);
    }
    boolean flow = names.size() == 2 && names.getLast().equals(FLOW);
    return flow ? Help.about(Topic.FLOW) : helpOn(names.subList(1, names.size()));
  }

  private Parsed helpOn(List<String> names) {
    if (names.isEmpty() || names.getFirst().equals(HELP)) {
      return Help.about(Topic.OVERVIEW);
    }
    if (!isGroup(names.getFirst())) {
      return Help.about(find(catalog.named(Catalog.TOP), names.getFirst()));
    }
    Group group = catalog.named(names.getFirst());
    return names.size() == 1 ? Help.about(group) : Help.about(find(group, names.get(1)));
  }

  private static Parsed invocation(Command command, List<Token> tokens, Stdin stdin) {
    Map<String, Object> values;
    try {
      values = new Arguments(command, stdin).values(tokens);
    } catch (FtlException e) {
      return new Parsed.Invalid(CallError.of(e, command.helpHint()));
    }
    @SuppressWarnings("unchecked") // Arguments collects what the parser of --get returns.
    List<String> pointers = (List<String>) values.getOrDefault(GlobalOptions.GET.name(), List.of());
    for (String pointer : pointers) {
      if (!command.shape().mayHave(pointer)) {
        throw new UsageException(
            "The answer of ftl %s has no %s; its fields are %s"
                .formatted(command.path(), pointer, String.join(", ", command.shape().fields())),
            command.helpHint());
      }
    }
    return new Parsed.Invocation(command, values);
  }

  private Command find(Group group, String verb) {
    Command command = group.command(verb);
    if (command != null) {
      return command;
    }
    boolean top = group.name().isEmpty();
    List<String> known =
        top
            ? Stream.concat(catalog.firstWords().stream(), Stream.of(HELP)).toList()
            : group.verbs();
    String prefix = top ? "" : group.name() + " ";
    String closest = Closest.to(verb, known);
    throw new UsageException(
        "Unknown command \"%s%s\"%s; %s %s"
            .formatted(
                prefix,
                verb,
                Closest.asQuestion(verb, known),
                top ? "there are" : group.name() + " has",
                String.join(", ", known)),
        "ftl " + prefix + (closest == null ? "" : closest + " ") + Words.HELP_OPTION);
  }

  private boolean isGroup(String word) {
    return catalog.names().contains(word);
  }
}
