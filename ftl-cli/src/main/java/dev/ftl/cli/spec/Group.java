package dev.ftl.cli.spec;

import java.util.List;

/// Commands that belong together.
///
/// @param name the first word of the call; empty at the top level
/// @param about a phrase for help
/// @param commands in the order in which help lists them
public record Group(String name, String about, List<Command> commands) {

  /// The command of that name, or `null`.
  public Command command(String verb) {
    return commands.stream()
        .filter(command -> command.verb().equals(verb))
        .findFirst()
        .orElse(null);
  }

  /// The names of its commands.
  public List<String> verbs() {
    return commands.stream().map(Command::verb).toList();
  }
}
