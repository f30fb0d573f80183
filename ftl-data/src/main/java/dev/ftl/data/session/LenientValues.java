package dev.ftl.data.session;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.limit.Limits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Converts values that explorers write in another form than the field's own, as long as only one
/// value can be meant. Everything else is returned as it is, for [ExplorerFields#faults] to name.
final class LenientValues {

  /// The fields that hold numbers, at any depth.
  private static final Set<String> NUMBERS =
      Set.of("confidence", "cost", "file_count", "line", "lines", "saved");

  private LenientValues() {}

  /// A list: an object alone becomes a list of one.
  static Json list(Json value) {
    if (value instanceof JsonObject object) {
      return object.isEmpty() ? JsonArray.EMPTY : JsonArray.of(object);
    }
    return isBlank(value) ? JsonArray.EMPTY : value;
  }

  /// A list of sentences: one alone becomes a list of one.
  static Json texts(Json value) {
    return value instanceof Json.Text && !isBlank(value) ? JsonArray.of(value) : list(value);
  }

  /// A list of paths: one alone becomes a list of one. A text with spaces or commas is prose, or
  /// several paths.
  static Json paths(Json value) {
    return value instanceof Json.Text(String text) && isWord(text)
        ? JsonArray.of(value)
        : list(value);
  }

  /// A list of objects: a text in it becomes an object with that member.
  static Json objects(Json value, String member) {
    if (!(list(value) instanceof JsonArray array)) {
      return value;
    }
    List<Json> objects = new ArrayList<>();
    for (Json item : array.items()) {
      if (!isBlank(item)) {
        objects.add(item instanceof Json.Text ? JsonObject.of(member, item) : item);
      }
    }
    return new JsonArray(objects);
  }

  /// Candidates for a change: a text is a path.
  static Json candidates(Json value) {
    boolean path =
        value instanceof Json.Text(String text)
            && isWord(text)
            && (text.indexOf('/') >= 0 || text.indexOf('.') >= 0);
    return objects(path ? JsonArray.of(value) : value, "path");
  }

  /// What is known of directories, by name; `true` for those that are only named.
  static Json directories(Json value) {
    if (value instanceof JsonObject object) {
      SequencedMap<String, Json> members = new LinkedHashMap<>();
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        members.put(member.getKey(), flag(member.getValue()));
      }
      return new JsonObject(members);
    }
    if (!(paths(value) instanceof JsonArray array)) {
      return value;
    }
    SequencedMap<String, Json> members = new LinkedHashMap<>();
    for (Json item : array.items()) {
      if (item instanceof JsonObject object) {
        String member = object.text("name") == null ? "path" : "name";
        JsonObject known = object.without(member);
        Json rest = known.isEmpty() ? new Json.Bool(true) : known;
        if (object.text(member) == null || members.put(object.text(member), rest) != null) {
          return value;
        }
      } else if (item instanceof Json.Text(String name)) {
        members.put(name, new Json.Bool(true));
      } else {
        return value;
      }
    }
    return new JsonObject(members);
  }

  private static Json flag(Json value) {
    if (value instanceof Json.Text(String text)) {
      if (text.equalsIgnoreCase("true")) {
        return new Json.Bool(true);
      } else if (text.equalsIgnoreCase("false")) {
        return new Json.Bool(false);
      }
    }
    return value;
  }

  /// A name: a list of one is its item, an object its `name`.
  static Json name(Json value) {
    if (value instanceof JsonArray array && array.size() <= 1) {
      return array.isEmpty() ? Json.NULL : name(array.items().getFirst());
    }
    if (value instanceof JsonObject object && object.text("name") != null) {
      return object.get("name");
    }
    return isBlank(value) ? Json.NULL : value;
  }

  /// The value with its number fields as numbers, whatever depth they are at.
  static Json numbers(Json value) {
    if (value instanceof JsonArray array) {
      List<Json> items = new ArrayList<>();
      for (Json item : array.items()) {
        items.add(numbers(item));
      }
      return new JsonArray(items);
    }
    return value instanceof JsonObject object ? numbers(object) : value;
  }

  static JsonObject numbers(JsonObject object) {
    SequencedMap<String, Json> members = new LinkedHashMap<>();
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      Json value = numbers(member.getValue());
      if (value instanceof Json.Text(String text) && NUMBERS.contains(member.getKey())) {
        value = number(text.strip(), value);
      }
      members.put(member.getKey(), value);
    }
    return new JsonObject(members);
  }

  private static Json number(String text, Json otherwise) {
    if (text.isEmpty() || text.length() > Limits.NUMBER_CHARACTERS) {
      return otherwise;
    }
    try {
      boolean percent = text.endsWith("%");
      String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
      BigDecimal given = new BigDecimal(digits);
      BigDecimal number = percent ? given.scaleByPowerOfTen(-2).stripTrailingZeros() : given;
      boolean whole = number.scale() == 0 && number.precision() < 19;
      return new Json.Num(whole ? (Number) number.longValueExact() : number);
    } catch (NumberFormatException | ArithmeticException _) {
      // No number, or one whose exponent is out of range.
      return otherwise;
    }
  }

  private static boolean isBlank(Json value) {
    return value instanceof Json.Null
        || (value instanceof Json.Text(String text) && text.isBlank());
  }

  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ',' || Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
