package dev.ftl.data.json;

/// A column that holds a JSON array; a lone value reads as an array of it.
public final class JsonArrayHandler extends JsonColumnHandler<JsonArray> {

  @Override
  JsonArray read(Json value) {
    return switch (value) {
      case JsonArray array -> array;
      case Json.Null() -> JsonArray.EMPTY;
      default -> JsonArray.of(value);
    };
  }
}
