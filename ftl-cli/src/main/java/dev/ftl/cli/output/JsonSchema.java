package dev.ftl.cli.output;

import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Shape;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;

/// The JSON Schemas (draft 2020-12) of what commands answer and of what they read.
public final class JsonSchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final SchemaTexts texts = new SchemaTexts();
  private final TypeSchema types = new TypeSchema(texts);

  /// The schema of the command's answer.
  public JsonObject answer(Command command) {
    Shape shape = command.shape();
    JsonObject given = texts.answer(command.path());
    JsonObject one = given.isEmpty() ? types.of(shape.type()) : given;
    if (shape.full() != null) {
      JsonArray either = JsonArray.of(one, types.of(shape.full()));
      one = JsonObject.of("type", "object").with("anyOf", either);
    }
    JsonObject answer = shape.list() ? TypeSchema.array(one) : one.without("description");
    return document("ftl " + command.path(), command.about())
        .withAll(shape.nullable() ? TypeSchema.orNull(answer) : answer);
  }

  /// The schema of what the command reads from standard input; `null` when it reads nothing.
  public JsonObject input(Command command) {
    JsonObject input = texts.input(command.path());
    if (input.isEmpty()) {
      return null;
    }
    return document("standard input of ftl " + command.path(), input.text("description"))
        .withAll(input);
  }

  /// The schema of the command's parameters.
  public JsonObject parameters(Command command) {
    return document("parameters of ftl " + command.path(), command.about())
        .withAll(ParameterSchema.of(command));
  }

  private static JsonObject document(String title, String description) {
    return JsonObject.of("$schema", DIALECT).with("title", title).with("description", description);
  }
}
