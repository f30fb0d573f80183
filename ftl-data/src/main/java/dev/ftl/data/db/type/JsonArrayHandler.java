package dev.ftl.data.db.type;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;

/// A column that holds a JSON array; a lone value reads as an array of it.
public final class JsonArrayHandler extends JsonColumnHandler<JsonArray> {

  @Override
  JsonArray read(Json value) {
    if (value instanceof JsonArray array) {
      return array;
    }
    return value instanceof Json.Null ? JsonArray.EMPTY : JsonArray.of(value);
  }
}
