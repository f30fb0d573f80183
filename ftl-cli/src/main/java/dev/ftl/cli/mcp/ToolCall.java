package dev.ftl.cli.mcp;

import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A call of a tool as a call of a command.
///
/// @param tool the tool's name
/// @param action what it does
/// @param words the arguments of the command line
/// @param stdin standard input, empty when there is none
record ToolCall(String tool, ToolAction action, List<String> words, String stdin) {

  private static final String ACTION = "action";

  /// Understands a call.
  ///
  /// @param actions those of the tool
  /// @throws UsageException when the arguments do not fit
  static ToolCall of(String tool, List<ToolAction> actions, JsonObject arguments) {
    ToolAction action = action(tool, actions, arguments);
    String called = action.name().isEmpty() ? tool : tool + " " + action.name();
    List<String> words = new ArrayList<>(List.of(path(called, action, arguments)));
    List<String> positional = new ArrayList<>();
    String stdin = "";
    for (Map.Entry<String, Json> given : arguments.members().entrySet()) {
      String property = given.getKey();
      boolean names = property.equals(ACTION) && !action.name().isEmpty();
      if (names || given.getValue().equals(Json.NULL) || isInPath(action, property)) {
        continue;
      }
      Argument argument = action.argument(property);
      if (argument == null) {
        throw wrong(
            action,
            "%s has no %s; it takes %s"
                .formatted(called, Json.of(property).quoted(), action.properties()));
      }
      try {
        stdin = add(argument, given.getValue(), words, positional, stdin);
      } catch (IllegalArgumentException e) {
        throw wrong(action, called + ": " + e.getMessage());
      }
    }
    if (!positional.isEmpty()) {
      words.add("--");
      words.addAll(positional);
    }
    return new ToolCall(tool, action, words, stdin);
  }

  /// Adds a value to the words, and returns what standard input is then. A dash would stand for
  /// standard input; there it finds itself.
  private static String add(
      Argument argument, Json value, List<String> words, List<String> positional, String stdin) {
    if (argument.kind() == Argument.Kind.FLAG) {
      if (argument.isSet(value)) {
        words.add(argument.target());
      }
      return stdin;
    }
    String text = argument.text(value);
    if (argument.kind() == Argument.Kind.BODY) {
      return text;
    }
    if (argument.isOption()) {
      words.add(argument.target() + "=" + text);
    } else {
      positional.add(text);
    }
    return text.equals(Param.STDIN) ? text : stdin;
  }

  private static ToolAction action(String tool, List<ToolAction> actions, JsonObject arguments) {
    if (actions.getFirst().name().isEmpty()) {
      return actions.getFirst();
    }
    String wanted = arguments.text(ACTION);
    for (ToolAction action : actions) {
      if (action.name().equals(wanted)) {
        return action;
      }
    }
    List<String> names = actions.stream().map(ToolAction::name).toList();
    throw new UsageException(
        "action of %s must be one of %s, not %s"
            .formatted(tool, String.join(", ", names), arguments.get(ACTION).quoted()),
        "ftl help");
  }

  private static boolean isInPath(ToolAction action, String property) {
    return action.command().contains("{" + property + "}");
  }

  private static String[] path(String called, ToolAction action, JsonObject arguments) {
    String path = action.command();
    int start = path.indexOf('{');
    if (start >= 0) {
      String property = path.substring(start + 1, path.indexOf('}'));
      String value = arguments.text(property);
      if (value == null || !value.matches("failure|pattern")) {
        throw wrong(
            action,
            "%s needs %s: failure or pattern, not %s"
                .formatted(called, property, arguments.get(property).quoted()));
      }
      path = path.substring(0, start) + value;
    }
    return path.split(" ");
  }

  private static UsageException wrong(ToolAction action, String message) {
    String group = action.command().split(" ")[0];
    return new UsageException(message, "ftl " + group + " --help");
  }
}
