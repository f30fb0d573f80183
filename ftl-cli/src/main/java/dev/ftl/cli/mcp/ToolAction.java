package dev.ftl.cli.mcp;

import java.util.List;

/// What a tool does when it is called with a certain action.
///
/// @param name the action; empty for a tool that has only one
/// @param command the command's path; a name in braces stands for the value of that property
/// @param arguments what it takes
record ToolAction(String name, String command, List<Argument> arguments) {

  static ToolAction of(String name, String command, Argument... arguments) {
    return new ToolAction(name, command, List.of(arguments));
  }

  /// The argument of that name, or `null`.
  Argument argument(String property) {
    for (Argument argument : arguments) {
      if (argument.property().equals(property)) {
        return argument;
      }
    }
    return null;
  }

  /// The names of its properties, for a sentence.
  String properties() {
    return arguments.isEmpty()
        ? "nothing"
        : String.join(", ", arguments.stream().map(Argument::property).toList());
  }
}
