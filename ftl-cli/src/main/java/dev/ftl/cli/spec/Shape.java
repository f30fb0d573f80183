package dev.ftl.cli.spec;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonBacked;
import dev.ftl.data.json.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The shape of an answer, from which its JSON Schema follows.
///
/// @param type the record that answers, or `JsonObject` for an object whose fields are the caller's
///   own
/// @param full the record that answers instead with `--full`, or `null`
/// @param list whether the answer is an array of them
/// @param nullable whether the answer may be `null`
public record Shape(Class<?> type, Class<?> full, boolean list, boolean nullable) {

  /// One of them.
  public static Shape of(Class<?> type) {
    return new Shape(type, null, false, false);
  }

  /// An array of them.
  public static Shape listOf(Class<?> type) {
    return new Shape(type, null, true, false);
  }

  /// The same, but the other record with `--full`.
  public Shape orInFull(Class<?> full) {
    return new Shape(type, full, list, nullable);
  }

  /// Whether an answer can have the part that a JSON Pointer names, as far as its first step tells.
  /// Asked before the command runs, so that a slip in the pointer changes nothing.
  public boolean mayHave(String pointer) {
    if (list || pointer.isEmpty() || isOpen()) {
      return true;
    }
    return fields().contains(pointer.substring(1).split("/", 2)[0]);
  }

  private boolean isOpen() {
    return Json.class.isAssignableFrom(type)
        || JsonBacked.class.isAssignableFrom(type)
        || !type.isRecord();
  }

  /// The names of the answer's fields, if it is a record.
  public List<String> fields() {
    return Stream.of(type, full)
        .filter(Objects::nonNull)
        .flatMap(record -> Arrays.stream(record.getRecordComponents()))
        .map(component -> Names.snake(component.getName()))
        .distinct()
        .toList();
  }

  /// One of them, or `null`.
  public static Shape orNull(Class<?> type) {
    return new Shape(type, null, false, true);
  }
}
