package dev.ftl.data.json;

/// A column that holds a JSON object.
public final class JsonObjectHandler extends JsonColumnHandler<JsonObject> {

  @Override
  JsonObject read(Json value) {
    return value instanceof JsonObject object ? object : JsonObject.EMPTY;
  }
}
