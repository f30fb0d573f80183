package dev.ftl.cli.call;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.List;

/// A call as a line of JSON: an array of arguments, or an object that also holds standard input.
///
/// @param args the arguments of the command line
/// @param stdin standard input, empty when there is none
record CallLine(List<String> args, String stdin) {

  private static final String ARGS = "args";
  private static final String STDIN = "stdin";

  /// Reads a line.
  ///
  /// @throws InvalidData when it is not a call
  static CallLine parse(String line) {
    Json value;
    try {
      value = JsonReader.parseInput(JsonBody.withoutMark(line));
    } catch (MalformedJsonException e) {
      throw new InvalidData("The line is not valid JSON: " + e.getMessage());
    }
    if (value instanceof JsonArray args) {
      return new CallLine(words(args), "");
    }
    if (!(value instanceof JsonObject object)) {
      throw new InvalidData(
          "The line must be an array of arguments or an object, not " + value.kind());
    }
    for (String name : object.names()) {
      if (!name.equals(ARGS) && !name.equals(STDIN)) {
        throw new InvalidData(
            "Unknown member %s; a line has %s and %s"
                .formatted(Json.of(name).quoted(), ARGS, STDIN));
      }
    }
    if (!(object.get(ARGS) instanceof JsonArray args)) {
      throw new InvalidData(
          "%s must be an array of arguments, not %s".formatted(ARGS, object.get(ARGS).kind()));
    }
    return new CallLine(words(args), object.has(STDIN) ? text(object.get(STDIN)) : "");
  }

  private static List<String> words(JsonArray args) {
    List<String> words = new ArrayList<>();
    for (Json arg : args.items()) {
      if (arg.equals(Json.NULL)) {
        throw new InvalidData("An argument must be a string, not null");
      }
      words.add(text(arg));
    }
    return words;
  }

  /// A string as it is, any other value as JSON: that is what a command makes of its text.
  private static String text(Json value) {
    return value instanceof Json.Text(String text) ? text : JsonWriter.compact(value);
  }
}
