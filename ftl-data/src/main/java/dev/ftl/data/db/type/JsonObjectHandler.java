package dev.ftl.data.db.type;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;

/// A column that holds a JSON object.
public final class JsonObjectHandler extends JsonColumnHandler<JsonObject> {

  @Override
  JsonObject read(Json value) {
    return value instanceof JsonObject object ? object : JsonObject.EMPTY;
  }
}
