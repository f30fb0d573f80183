package dev.ftl.data.json;

import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// An immutable JSON value. Everything that FTL reads, keeps and prints as JSON passes through it,
/// so that fields nobody asked for survive unchanged.
public sealed interface Json
    permits JsonObject, JsonArray, Json.Bool, Json.Num, Json.Text, Json.Null {

  /// `true` or `false`.
  record Bool(boolean value) implements Json {}

  /// A number as [JsonReader] found it: a `Long` or `BigInteger` for integers, a `BigDecimal` for
  /// everything else, a `Double` when it comes from a `REAL` column.
  record Num(Number value) implements Json {}

  /// A string.
  record Text(String value) implements Json {}

  /// The `null` literal.
  record Null() implements Json {}

  /// The one `null` worth keeping.
  Json NULL = new Null();

  /// Turns a value into JSON: `null`, [Json], [JsonBacked], strings, numbers, booleans, paths,
  /// instants (see [Timestamps]), enums (their name in lower case), lists, maps with string keys
  /// and records (see [RecordFields]).
  ///
  /// @throws IllegalArgumentException for anything else
  static Json of(Object value) {
    // No pattern switch here and in JsonWriter: the JVM makes a class for each at run time, at
    // every
    // start.
    if (value == null) {
      return NULL;
    } else if (value instanceof Json json) {
      return json;
    } else if (value instanceof String text) {
      return new Text(text);
    } else if (value instanceof Number number) {
      return new Num(number instanceof Integer small ? Long.valueOf(small) : number);
    } else if (value instanceof Boolean bool) {
      return new Bool(bool);
    } else if (value instanceof Instant instant) {
      return new Text(Timestamps.format(instant));
    } else if (value instanceof JsonBacked backed) {
      return backed.json();
    } else if (value instanceof Enum<?> constant) {
      return new Text(Names.of(constant));
    } else if (value instanceof Record record) {
      return RecordFields.object(record);
    } else if (value instanceof Path path) {
      return new Text(path.toString());
    } else if (value instanceof Iterable<?> items) {
      return array(items);
    } else if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    throw new IllegalArgumentException("No JSON form for " + value.getClass());
  }

  private static JsonArray array(Iterable<?> items) {
    List<Json> values = new ArrayList<>();
    items.forEach(item -> values.add(of(item)));
    return new JsonArray(values);
  }

  private static JsonObject object(Map<?, ?> map) {
    SequencedMap<String, Json> members = new LinkedHashMap<>();
    map.forEach((name, item) -> members.put((String) name, of(item)));
    return new JsonObject(members);
  }

  /// What a sentence about this value calls it, e.g. "an array".
  default String kind() {
    return switch (this) {
      case JsonObject _ -> "an object";
      case JsonArray _ -> "an array";
      case Text _ -> "a string";
      case Num _ -> "a number";
      case Bool _ -> "a boolean";
      case Null _ -> "null";
    };
  }

  /// How a sentence shows this value: strings in quotes and shortened, numbers, and what [#kind]
  /// calls anything else.
  default String quoted() {
    return switch (this) {
      case Text(String text) -> "\"" + Details.shortened(text, Limits.QUOTED_CHARACTERS) + "\"";
      case Num(Number number) -> number.toString();
      default -> kind();
    };
  }
}
