package dev.ftl.cli.output;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;

/// Follows a JSON Pointer (RFC 6901) into a value.
public final class JsonPointer {

  private JsonPointer() {}

  /// The part of the value that the pointer names. Whatever it names in `null` is `null`: where the
  /// answer is "none", so are its parts.
  ///
  /// @param pointer empty for the whole value, else it begins with a slash
  /// @throws NotFound when there is no such part
  public static Json find(Json value, String pointer) {
    Json at = value;
    String[] steps = pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
    for (String step : steps) {
      Json next = step(at, step.replace("~1", "/").replace("~0", "~"));
      if (next == null) {
        throw new NotFound(
            "The answer has no %s, %s; what the command did stays done"
                .formatted(pointer, parts(at)),
            null);
      }
      at = next;
    }
    return at;
  }

  /// What there is where a step leads nowhere.
  private static String parts(Json at) {
    return switch (at) {
      case JsonObject object -> "there the fields are " + String.join(", ", object.names());
      case JsonArray array -> "there an array has " + array.size() + " items";
      default -> "there " + at.kind() + " has no parts";
    };
  }

  private static Json step(Json at, String name) {
    if (at instanceof JsonObject object) {
      return object.members().get(name);
    }
    if (at instanceof JsonArray array && name.matches("0|[1-9]\\d{0,8}")) {
      int index = Integer.parseInt(name);
      return index < array.size() ? array.items().get(index) : null;
    }
    return at.equals(Json.NULL) ? at : null;
  }
}
