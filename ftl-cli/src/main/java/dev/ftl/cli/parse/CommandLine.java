package dev.ftl.cli.parse;

import dev.ftl.cli.command.Groups;
import dev.ftl.cli.output.HelpText;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Stdin;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.data.project.DatabaseLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Understands the words of a call. Options may stand anywhere, as `--name value` or
/// `--name=value`; behind `--` everything is an argument. Written by hand: the well-kept parsers
/// cost more at start-up than the rest of a command.
public final class CommandLine {

  private static final String HELP = "help";
  private static final String FLOW = "flow";
  private static final String HELP_OPTION = "--help";
  private static final String HELP_LETTER = "-h";
  private static final String ALL_OPTION = "--all";
  private static final String VERSION_OPTION = "--version";

  /// The options of `ftl help`.
  private static final List<String> HELP_OPTIONS = List.of(ALL_OPTION, HELP_OPTION, HELP_LETTER);

  private final List<String> words;
  private final List<String> path = new ArrayList<>();
  private boolean asksForHelp;
  private Group group;
  private Command command;
  private Call call;

  public CommandLine(List<String> words) {
    boolean version = !words.isEmpty() && words.getFirst().equals(VERSION_OPTION);
    this.words =
        version ? Stream.concat(Stream.of("version"), words.stream().skip(1)).toList() : words;
  }

  /// The words as they were given.
  public List<String> words() {
    return words;
  }

  /// The help that the call asks for, or `null` when it asks for none.
  ///
  /// @throws UsageException when it names no command, or asks for help on an unknown one
  public String help() {
    readPath();
    if (words.isEmpty()) {
      return HelpText.overview();
    }
    if (!path.isEmpty() && path.getFirst().equals(HELP)) {
      refuseOptionsOfHelp();
      if (path.size() == 1 && words.contains(ALL_OPTION)) {
        return HelpText.all();
      }
      boolean flow = path.size() == 2 && path.getLast().equals(FLOW);
      return flow ? HelpText.flow() : helpOn(path.subList(1, path.size()));
    }
    if (asksForHelp) {
      return helpOn(path);
    }
    if (path.isEmpty()) {
      throw new UsageException("The call names no command", "ftl help");
    }
    boolean groupsHelp = path.size() > 1 && path.get(1).equals(HELP) && isGroup(path.getFirst());
    return groupsHelp ? HelpText.group(group) : null;
  }

  private void refuseOptionsOfHelp() {
    for (String word : words) {
      if (Arguments.isOption(word) && !HELP_OPTIONS.contains(word)) {
        throw new UsageException(
            "Unknown option %s; help has %s".formatted(word, ALL_OPTION), "ftl help");
      }
    }
  }

  private static String helpOn(List<String> path) {
    if (path.isEmpty() || path.getFirst().equals(HELP)) {
      return HelpText.overview();
    }
    if (!isGroup(path.getFirst())) {
      return HelpText.command(find(Groups.named(Groups.TOP), path.getFirst()));
    }
    Group group = Groups.named(path.getFirst());
    return path.size() == 1 ? HelpText.group(group) : HelpText.command(find(group, path.get(1)));
  }

  /// The command that the call names; [#help] comes first.
  ///
  /// @throws UsageException when there is no such command
  public Command command() {
    if (command == null) {
      boolean grouped = isGroup(path.getFirst());
      if (grouped && path.size() == 1) {
        throw new UsageException(
            "The group %s needs a verb: %s"
                .formatted(group.name(), String.join(", ", group.verbs())),
            "ftl " + group.name() + " " + HELP_OPTION);
      }
      command = find(group, path.get(grouped ? 1 : 0));
    }
    return command;
  }

  /// The call, its values parsed.
  ///
  /// @param progress takes lines that tell people how a long command comes along
  /// @throws UsageException when a word is not understood, or one is missing
  public Call call(CallContext context, Stdin stdin, Consumer<String> progress) {
    Arguments arguments = new Arguments(command(), words, stdin, helpHint());
    call = new Call(arguments.parse(), context, stdin, progress);
    for (String pointer : call.all(GlobalOptions.GET)) {
      if (!command.shape().mayHave(pointer)) {
        throw new UsageException(
            "The answer of ftl %s has no %s; its fields are %s"
                .formatted(command.path(), pointer, String.join(", ", command.shape().fields())),
            helpHint());
      }
    }
    return call;
  }

  /// Where the call's database is; without its `--db` if the call was not understood.
  public DatabaseLocation location(CallContext context) {
    return call == null ? context.database(null) : call.location();
  }

  /// A hinted command as it must be called to mean this call's database.
  public String sameDatabase(String hint) {
    return call == null ? hint : call.sameDatabase(hint);
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
    boolean top = group.name().isEmpty();
    List<String> known =
        top
            ? Stream.of(Groups.NAMES, group.verbs(), List.of(HELP)).flatMap(List::stream).toList()
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
        "ftl " + prefix + (closest == null ? "" : closest + " ") + HELP_OPTION);
  }

  private static boolean isGroup(String word) {
    return Groups.NAMES.contains(word);
  }

  /// Separates the words that name the command from options and their values. An option's value may
  /// look like anything, `--help` too.
  private void readPath() {
    boolean optionsEnded = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (optionsEnded || !(Arguments.isOption(word))) {
        name(word);
      } else if (Arguments.endsOptions(word)) {
        optionsEnded = true;
      } else if (word.equals(HELP_OPTION) || word.equals(HELP_LETTER)) {
        asksForHelp = true;
      } else if (takesNext(word)) {
        i++;
      }
    }
  }

  private void name(String word) {
    if (path.isEmpty()) {
      group = Groups.named(isGroup(word) ? word : Groups.TOP);
    }
    path.add(word);
  }

  /// Whether the option's value is the next word. Options of a verb may stand before it.
  private boolean takesNext(String option) {
    List<Param<?>> params = new ArrayList<>(GlobalOptions.ALL);
    if (!path.isEmpty()) {
      int place = isGroup(path.getFirst()) ? 1 : 0;
      Command named = path.size() > place ? group.command(path.get(place)) : null;
      List<Command> candidates = named == null ? group.commands() : List.of(named);
      candidates.forEach(candidate -> params.addAll(candidate.params()));
    } else if (params.stream().noneMatch(param -> param.name().equals(nameOf(option)))) {
      throw new UsageException(
          "The option %s stands before the command; only %s may"
              .formatted(
                  nameOf(option),
                  String.join(", ", GlobalOptions.ALL.stream().map(Param::name).toList())),
          "ftl help");
    }
    return params.stream().anyMatch(param -> param.name().equals(option) && !param.isFlag());
  }

  private static String nameOf(String option) {
    int equals = option.indexOf('=');
    return equals < 0 ? option : option.substring(0, equals);
  }
}
