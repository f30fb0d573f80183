package dev.ftl.cli.output;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import dev.ftl.data.json.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What schemas say that no Java type says. Three places have it, all of them resources:
///
/// - what the `@param` comments of records say, which the build collects;
/// - `fields.json`: what a field of that name means wherever it occurs, or in one record
///   (`Record.field`), and the schema of a field that is JSON to us;
/// - `answers.json` and `inputs.json`: the answers that are no record, and what commands read.
///
/// `{"$ref": NAME}` stands for an entry of `definitions.json`.
final class SchemaTexts {

  private static final String DESCRIPTION = "description";

  private final JsonObject definitions = read("definitions");
  private final JsonObject fields = read("fields");
  private final JsonObject answers = read("answers");
  private final JsonObject inputs = read("inputs");
  private final Map<String, String> comments = comments();

  /// The schema of a command's answer that is no record; empty when there is none.
  JsonObject answer(String path) {
    return (JsonObject) resolved(answers.object(path));
  }

  /// The schema of what a command reads, with examples; empty when it reads nothing.
  JsonObject input(String path) {
    return (JsonObject) resolved(inputs.object(path));
  }

  /// What a field means, or `null` when nobody says so.
  String description(RecordComponent field) {
    Class<?> record = field.getDeclaringRecord();
    String comment = comments.get(record.getName() + "." + field.getName());
    JsonObject schema = schema(field);
    return schema.has(DESCRIPTION)
        ? schema.text(DESCRIPTION)
        : comment == null ? fields.text(Names.snake(field.getName())) : comment;
  }

  /// The schema of a field that is JSON; empty when there is none.
  JsonObject schema(RecordComponent field) {
    String name = Names.snake(field.getName());
    String qualified = field.getDeclaringRecord().getSimpleName() + "." + name;
    return (JsonObject) resolved(fields.object(fields.has(qualified) ? qualified : name));
  }

  /// The value with each `$ref` replaced by what it names; members beside it win.
  private Json resolved(Json value) {
    if (value instanceof JsonArray array) {
      List<Json> items = new ArrayList<>();
      array.items().forEach(item -> items.add(resolved(item)));
      return new JsonArray(items);
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    JsonObject result = JsonObject.EMPTY;
    if (object.has("$ref")) {
      result = (JsonObject) resolved(definitions.object(object.text("$ref")));
    }
    for (Map.Entry<String, Json> member : object.without("$ref").members().entrySet()) {
      boolean data = member.getKey().equals("examples");
      result = result.with(member.getKey(), data ? member.getValue() : resolved(member.getValue()));
    }
    return result;
  }

  private static JsonObject read(String name) {
    try {
      return (JsonObject) JsonReader.parse(text(name + ".json"));
    } catch (MalformedJsonException e) {
      throw new IllegalStateException("The resource " + name + " is not JSON", e);
    }
  }

  private static Map<String, String> comments() {
    Map<String, String> comments = new LinkedHashMap<>();
    text("comments.properties")
        .lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              comments.put(line.substring(0, equals), line.substring(equals + 1));
            });
    return comments;
  }

  private static String text(String name) {
    try (InputStream in = SchemaTexts.class.getResourceAsStream("/dev/ftl/cli/schema/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
