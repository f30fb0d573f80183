package dev.ftl.data.json;

import java.util.List;
import java.util.stream.Stream;

/// A JSON array.
public record JsonArray(List<Json> items) implements Json {

  /// `[]`.
  public static final JsonArray EMPTY = new JsonArray(List.of());

  public JsonArray {
    items = List.copyOf(items);
  }

  /// An array of anything that [Json#of] takes.
  public static JsonArray of(Object... values) {
    return new JsonArray(Stream.of(values).map(Json::of).toList());
  }

  /// An array of the list's items, each anything that [Json#of] takes.
  public static JsonArray ofAll(List<?> values) {
    return new JsonArray(values.stream().map(Json::of).toList());
  }

  /// The items that are objects; others are passed over.
  public List<JsonObject> objects() {
    return items.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList();
  }

  /// The items that are strings; others are passed over.
  public List<String> texts() {
    return items.stream()
        .filter(Text.class::isInstance)
        .map(item -> ((Text) item).value())
        .toList();
  }

  public int size() {
    return items.size();
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }
}
