package dev.ftl.cli.output;

import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBacked;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The JSON Schema of a Java type.
///
/// A record's components are all printed, so all are required but an [Optional], which is left out
/// when it is empty. Primitives, lists and maps are never `null`; anything else may be, because
/// rows of older databases have gaps.
final class TypeSchema {

  private static final String TIMESTAMP = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z$";
  private static final String TYPE = "type";
  private static final JsonArray ANY =
      JsonArray.of("object", "array", "string", "number", "boolean", "null");

  private final SchemaTexts texts;

  TypeSchema(SchemaTexts texts) {
    this.texts = texts;
  }

  private JsonObject of(Type type) {
    return switch (type) {
      case Class<?> known -> of(known);
      case ParameterizedType generic when generic.getRawType() == Optional.class ->
          of(last(generic));
      case ParameterizedType generic when isMap(generic) ->
          plain("object").with("additionalProperties", of(last(generic)));
      case ParameterizedType generic -> array(of(last(generic)));
      default -> throw new IllegalStateException("No JSON Schema for " + type);
    };
  }

  /// The schema of a class.
  JsonObject of(Class<?> type) {
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
      return plain("string").with("enum", JsonArray.of(type.getEnumConstants()));
    }
    return structure(type);
  }

  private JsonObject structure(Class<?> type) {
    if (type == JsonArray.class) {
      return plain("array");
    }
    if (type == Interval.class) {
      return array(plain("number")).with("minItems", 2).with("maxItems", 2);
    }
    if (type == JsonObject.class || JsonBacked.class.isAssignableFrom(type)) {
      return plain("object");
    }
    if (Json.class.isAssignableFrom(type)) {
      return JsonObject.of(TYPE, ANY);
    }
    if (type.isRecord()) {
      return record(type);
    }
    throw new IllegalStateException("No JSON Schema for " + type);
  }

  private JsonObject record(Class<?> type) {
    JsonObject properties = JsonObject.EMPTY;
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      JsonObject schema = field(component);
      String description = texts.description(component);
      if (description != null) {
        schema = schema.with("description", description);
      }
      String name = Names.snake(component.getName());
      properties = properties.with(name, isNeverNull(component) ? schema : orNull(schema));
      if (component.getType() != Optional.class) {
        required.add(name);
      }
    }
    return plain("object")
        .with("properties", properties)
        .with("required", JsonArray.ofAll(required))
        .with("additionalProperties", false);
  }

  /// The schema of a record's field. What is JSON to us has one of its own, if we know its shape.
  private JsonObject field(RecordComponent component) {
    JsonObject known = texts.schema(component);
    Type type = component.getGenericType();
    boolean many = type instanceof ParameterizedType generic && !isMap(generic);
    boolean optional = component.getType() == Optional.class;
    Type one = many ? last((ParameterizedType) type) : type;
    if (known.isEmpty() || !(one instanceof Class<?> shape) || !isOpen(shape)) {
      return of(type);
    }
    return many && !optional ? array(known) : known;
  }

  private static boolean isOpen(Class<?> type) {
    return type != Interval.class && JsonBacked.class.isAssignableFrom(type) && !type.isEnum()
        || Json.class.isAssignableFrom(type);
  }

  private static boolean isNeverNull(RecordComponent component) {
    Class<?> type = component.getType();
    return type.isPrimitive()
        || type == Optional.class
        || Iterable.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || type == JsonArray.class;
  }

  private static boolean isMap(ParameterizedType type) {
    return Map.class.isAssignableFrom((Class<?>) type.getRawType());
  }

  private static Type last(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  private static JsonObject plain(String type) {
    return JsonObject.of(TYPE, type);
  }

  static JsonObject array(JsonObject items) {
    return plain("array").with("items", items);
  }

  /// The schema, or `null`.
  static JsonObject orNull(JsonObject schema) {
    List<Json> types =
        new ArrayList<>(
            schema.get(TYPE) instanceof JsonArray(List<Json> several)
                ? several
                : List.of(schema.get(TYPE)));
    if (!types.contains(Json.of("null"))) {
      types.add(Json.of("null"));
    }
    JsonObject nullable = schema.with(TYPE, new JsonArray(types));
    if (!schema.has("enum") || schema.array("enum").items().contains(Json.NULL)) {
      return nullable;
    }
    List<Json> words = new ArrayList<>(schema.array("enum").items());
    words.add(Json.NULL);
    return nullable.with("enum", new JsonArray(words));
  }
}
