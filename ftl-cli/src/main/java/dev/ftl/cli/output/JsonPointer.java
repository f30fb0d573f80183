package dev.ftl.cli.output;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;

/// Follows a JSON Pointer (RFC 6901) into a value.
final class JsonPointer {

  private JsonPointer() {}

  /// The part of the value that the pointer names.
  ///
  /// @param pointer empty for the whole value, else it begins with a slash
  /// @throws NotFound when there is no such part
  static Json find(Json value, String pointer) {
    Json at = value;
    String[] steps = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
    for (String step : steps) {
      at = step(at, step.replace("~1", "/").replace("~0", "~"));
      if (at == null) {
        throw new NotFound("The answer has no " + pointer, null);
      }
    }
    return at;
  }

  private static Json step(Json at, String name) {
    return switch (at) {
      case JsonObject object -> object.members().get(name);
      case JsonArray array when name.matches("0|[1-9]\\d{0,8}") -> {
        int index = Integer.parseInt(name);
        yield index < array.size() ? array.items().get(index) : null;
      }
      default -> null;
    };
  }
}
