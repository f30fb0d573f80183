package dev.ftl.cli.harness;

import dev.ftl.data.json.JsonObject;
import java.util.List;

/// One call of a harness, in each form that it can have.
///
/// @param tool the MCP tool
/// @param arguments the tool's arguments
/// @param words the arguments of the command line
/// @param stdin standard input of the command
record Step(String tool, JsonObject arguments, List<String> words, String stdin) {

  static Step of(String tool, JsonObject arguments, String stdin, String... words) {
    return new Step(tool, arguments, List.of(words), stdin);
  }

  static JsonObject arguments(Object... namesAndValues) {
    JsonObject arguments = JsonObject.EMPTY;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments = arguments.with((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return arguments;
  }
}
