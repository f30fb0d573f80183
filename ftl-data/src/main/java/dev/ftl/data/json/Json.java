package dev.ftl.data.json;

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
    return switch (value) {
      case null -> NULL;
      case Json json -> json;
      case JsonBacked backed -> backed.json();
      case String text -> new Text(text);
      case Boolean bool -> new Bool(bool);
      case Integer number -> new Num(number.longValue());
      case Number number -> new Num(number);
      case Instant instant -> new Text(Timestamps.format(instant));
      case Enum<?> constant -> new Text(Names.of(constant));
      case Path path -> new Text(path.toString());
      case Iterable<?> items -> array(items);
      case Map<?, ?> map -> object(map);
      case Record record -> RecordFields.object(record);
      default -> throw new IllegalArgumentException("No JSON form for " + value.getClass());
    };
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
}
