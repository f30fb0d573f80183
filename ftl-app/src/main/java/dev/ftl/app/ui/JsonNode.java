package dev.ftl.app.ui;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A line of a [JsonTree]: a value under its name; or a range of a long array's or object's
/// children, which would be too many at once.
///
/// @param pointer where the value is, as a JSON Pointer: `/directories/src`; of a range, where the
///   long value is
/// @param name the member's name or the item's number; of a range, what it ranges over
/// @param from the first of the value's children below this line
/// @param to the one behind the last
record JsonNode(String pointer, String name, Json value, int from, int to) {

  /// How many children a line has at most.
  static final int MOST = 100;

  private static final int LONGEST_HINT = 60;

  /// The whole document.
  static JsonNode root(Json value) {
    return member("", "", value);
  }

  private static JsonNode member(String pointer, String name, Json value) {
    return new JsonNode(pointer, name, value, 0, size(value));
  }

  private static int size(Json value) {
    return switch (value) {
      case JsonObject object -> object.members().size();
      case JsonArray array -> array.size();
      case Json.Text _, Json.Num _, Json.Bool _, Json.Null _ -> 0;
    };
  }

  /// What tells this line from the others of its document, whatever its value is.
  String key() {
    return isRange() ? pointer + "/" + name : pointer;
  }

  /// Whether it stands for a part of a long value.
  boolean isRange() {
    return from > 0 || to < size(value);
  }

  /// How many children of the value are below this line.
  int size() {
    return to - from;
  }

  /// The lines directly below this one.
  List<JsonNode> children() {
    int step = 1;
    while (size() > (long) step * MOST) {
      step *= MOST;
    }
    if (step == 1) {
      return members();
    }
    List<JsonNode> ranges = new ArrayList<>();
    for (int first = from; first < to; first += step) {
      int end = Math.min(to, first + step);
      ranges.add(new JsonNode(pointer, first + " … " + (end - 1), value, first, end));
    }
    return ranges;
  }

  private List<JsonNode> members() {
    List<JsonNode> members = new ArrayList<>(size());
    switch (value) {
      case JsonObject object ->
          object.members().entrySet().stream()
              .skip(from)
              .limit(size())
              .forEach(member -> members.add(child(member.getKey(), member.getValue())));
      case JsonArray array -> {
        for (int i = from; i < to; i++) {
          members.add(child(Integer.toString(i), array.items().get(i)));
        }
      }
      case Json.Text _, Json.Num _, Json.Bool _, Json.Null _ -> {}
    }
    return members;
  }

  private JsonNode child(String name, Json value) {
    return member(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), name, value);
  }

  /// The value in words: a text in quotes, and of what has children how many there are.
  String words() {
    if (isRange()) {
      return "";
    }
    return switch (value) {
      case JsonObject object -> object.isEmpty() ? "{}" : Words.count(size(), "field");
      case JsonArray array -> array.isEmpty() ? "[]" : Words.count(size(), "item");
      case Json.Text(String text) -> "“" + text + "”";
      case Json.Num(Number number) -> number.toString();
      case Json.Bool(boolean bool) -> Boolean.toString(bool);
      case Json.Null _ -> "null";
    };
  }

  /// What tells an object from its neighbours before it is opened: its first short member; empty
  /// when it has none.
  String hint() {
    if (!(value instanceof JsonObject object)) {
      return "";
    }
    return object.members().entrySet().stream()
        .limit(MOST)
        .filter(member -> isShort(member.getValue()))
        .findFirst()
        .map(JsonNode::told)
        .orElse("");
  }

  private static boolean isShort(Json value) {
    return value instanceof Json.Num
        || value instanceof Json.Text(String text)
            && !text.isBlank()
            && text.length() <= LONGEST_HINT;
  }

  private static String told(Map.Entry<String, Json> member) {
    return member.getKey() + " " + member(member.getKey(), "", member.getValue()).words();
  }
}
