package dev.ftl.cli.output;

import dev.ftl.cli.command.Command;
import dev.ftl.cli.command.Shape;
import dev.ftl.data.benchmark.Interval;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBacked;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.plan.TaskType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The JSON Schema (draft 2020-12) of a command's answer, from the record that it declares.
///
/// A record's components are all printed, so all are required but an [Optional], which is left out
/// when it is empty. Primitives, lists and maps are never `null`; anything else may be, because
/// rows of older databases have gaps.
public final class JsonSchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String TIMESTAMP = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z$";
  private static final String TYPE = "type";

  private JsonSchema() {}

  /// The schema of the command's answer.
  public static JsonObject of(Command command) {
    Shape shape = command.shape();
    JsonObject one = of(shape.type());
    if (shape.full() != null) {
      one = JsonObject.of("anyOf", JsonArray.of(one, of(shape.full())));
    }
    JsonObject answer = shape.list() ? array(one) : one;
    return JsonObject.of("$schema", DIALECT)
        .with("title", "ftl " + command.path())
        .with("description", command.about())
        .withAll(shape.nullable() ? orNull(answer) : answer);
  }

  private static JsonObject of(Type type) {
    return switch (type) {
      case Class<?> known -> of(known);
      case ParameterizedType generic -> {
        Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        yield generic.getRawType() == Optional.class
            ? of(last)
            : Map.class.isAssignableFrom((Class<?>) generic.getRawType())
                ? plain("object").with("additionalProperties", of(last))
                : array(of(last));
      }
      default -> JsonObject.EMPTY;
    };
  }

  private static JsonObject of(Class<?> type) {
    if (type == Instant.class) {
      return plain("string").with("format", "date-time").with("pattern", TIMESTAMP);
    }
    if (type == String.class || type == Path.class) {
      return plain("string");
    }
    if (type == boolean.class || type == Boolean.class) {
      return plain("boolean");
    }
    if (type == double.class || type == Double.class) {
      return plain("number");
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return plain("integer");
    }
    if (type.isEnum()) {
      return words(type);
    }
    return structure(type);
  }

  private static JsonObject structure(Class<?> type) {
    if (type == JsonArray.class) {
      return plain("array");
    }
    if (type == Interval.class) {
      return array(plain("number")).with("minItems", 2).with("maxItems", 2);
    }
    if (type == Task.class) {
      return task();
    }
    if (type == JsonObject.class || JsonBacked.class.isAssignableFrom(type)) {
      return plain("object");
    }
    if (Json.class.isAssignableFrom(type)) {
      return JsonObject.EMPTY;
    }
    if (type.isRecord()) {
      return record(type);
    }
    throw new IllegalStateException("No JSON Schema for " + type);
  }

  private static JsonObject record(Class<?> type) {
    JsonObject properties = JsonObject.EMPTY;
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      JsonObject schema = of(component.getGenericType());
      boolean nullable = !isNeverNull(component.getType());
      String name = Names.snake(component.getName());
      properties = properties.with(name, nullable ? orNull(schema) : schema);
      if (component.getType() != Optional.class) {
        required.add(name);
      }
    }
    return plain("object")
        .with("properties", properties)
        .with("required", JsonArray.ofAll(required))
        .with("additionalProperties", false);
  }

  private static boolean isNeverNull(Class<?> type) {
    return type.isPrimitive()
        || type == Optional.class
        || Iterable.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || type == JsonArray.class;
  }

  /// The fields of a task that FTL knows; a planner may have written others.
  private static JsonObject task() {
    JsonObject texts = array(plain("string"));
    return plain("object")
        .with(
            "properties",
            JsonObject.of("seq", plain("string"))
                .with("slug", plain("string"))
                .with(TYPE, JsonObject.of("enum", capitals()))
                .with("delta", texts)
                .with("creates", texts)
                .with("verify", plain("string"))
                .with("depends", JsonObject.of(TYPE, JsonArray.of("string", "array")))
                .with("status", words(TaskStatus.class)))
        .with("required", JsonArray.of("seq", "slug"));
  }

  private static JsonArray capitals() {
    return JsonArray.ofAll(List.of(TaskType.values()).stream().map(Enum::name).toList());
  }

  private static JsonObject words(Class<?> type) {
    return plain("string").with("enum", JsonArray.of(type.getEnumConstants()));
  }

  private static JsonObject array(JsonObject items) {
    return plain("array").with("items", items);
  }

  private static JsonObject plain(String type) {
    return JsonObject.of(TYPE, type);
  }

  /// The schema, or `null`. A schema without a type takes anything already.
  private static JsonObject orNull(JsonObject schema) {
    if (!schema.has(TYPE)) {
      return schema;
    }
    JsonObject nullable = schema.with(TYPE, JsonArray.of(schema.get(TYPE), "null"));
    if (!schema.has("enum")) {
      return nullable;
    }
    List<Json> words = new ArrayList<>(schema.array("enum").items());
    words.add(Json.NULL);
    return nullable.with("enum", new JsonArray(words));
  }
}
