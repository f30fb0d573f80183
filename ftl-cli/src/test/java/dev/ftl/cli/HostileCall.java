package dev.ftl.cli;

import dev.ftl.cli.command.Groups;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.cli.spec.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A call made by chance: a valid one of any command, with some of its words changed.
record HostileCall(List<String> args, byte[] stdin) {

  /// They start programs of their own, answer each line of their input, or measure for minutes.
  private static final Set<String> PROGRAMS =
      Set.of("benchmark run", "dashboard", "demo", "mcp", "run", "watch");

  private static final List<Command> COMMANDS =
      new Groups()
          .all().stream()
              .flatMap(group -> group.commands().stream())
              .filter(command -> !PROGRAMS.contains(command.path()))
              .toList();

  private static final Set<String> FILE_NAMES = Set.of("FILE", "PATH", "FROM");

  /// Whether it may end well without an answer: hosts of agents read silence as nothing to add.
  boolean maySayNothing() {
    return List.of("hook", "prime").contains(args.getFirst());
  }

  static HostileCall any(RandomGenerator random, String session) {
    Command command = HostileText.pick(COMMANDS, random);
    List<String> args = new ArrayList<>(BadCalls.valid(command, session));
    int path = command.path().split(" ").length;
    for (int i = path; i < args.size(); i++) {
      boolean option = args.get(i).startsWith("--");
      if (!option && random.nextInt(4) == 0) {
        args.set(i, value(metavar(command, args, i), random));
      }
    }
    if (command.path().equals("workspace create") && random.nextBoolean()) {
      args.replaceAll(word -> word.equals("1") ? HostileScene.PLAN_OF_FILES : word);
    }
    List<Param<?>> options =
        Stream.concat(command.params().stream(), GlobalOptions.ALL.stream())
            .filter(Param::isOption)
            .filter(option -> !option.name().equals(GlobalOptions.HELP.name()))
            .toList();
    for (int more = random.nextInt(3); more > 0; more--) {
      Param<?> option = HostileText.pick(options, random);
      boolean known = args.contains(option.name());
      if (!known || random.nextInt(5) == 0) {
        args.add(option.name());
        if (!option.isFlag()) {
          args.add(value(option.parser().metavar(), random));
        }
      }
    }
    switch (random.nextInt(20)) {
      case 0 -> args.remove(random.nextInt(args.size()));
      case 1 -> args.add(random.nextInt(args.size() + 1), HostileText.any(random));
      case 2 -> args.set(random.nextInt(args.size()), HostileText.any(random));
      default -> {
        // As it is.
      }
    }
    return new HostileCall(args, HostileBody.any(random));
  }

  /// What stands at a place of a call: an option's value, or an argument.
  private static String metavar(Command command, List<String> args, int at) {
    String before = args.get(at - 1);
    return command.params().stream()
        .filter(param -> !param.isFlag())
        .filter(
            param -> param.name().equals(before) || !param.isOption() && !before.startsWith("--"))
        .map(param -> param.parser().metavar())
        .findFirst()
        .orElse("");
  }

  private static String value(String metavar, RandomGenerator random) {
    if (FILE_NAMES.contains(metavar)) {
      return HostileText.file(random);
    }
    return random.nextInt(3) == 0
        ? HostileText.pick(BadCalls.badValues(metavar), random)
        : HostileText.any(random);
  }

  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder();
    for (String arg : args) {
      shown.append(arg.length() > 100 ? arg.substring(0, 100) + "…" : arg).append(" | ");
    }
    return shown.append(stdin.length).append(" bytes").toString();
  }
}
