package dev.ftl.app.session;

import dev.ftl.app.ui.Words;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What an explorer found, in a line: how many of what, and its short words.
final class Finding {

  /// What the lane says otherwise.
  private static final Set<String> KNOWN = Set.of("mode", "status", "_meta", "_error");

  private static final int MOST = 4;
  private static final int SHORT = 48;

  private Finding() {}

  /// The line; empty for a result that says nothing.
  static String of(JsonObject result) {
    List<String> parts = new ArrayList<>();
    result
        .members()
        .forEach(
            (name, value) -> {
              String words = KNOWN.contains(name) ? "" : words(name, value);
              if (!words.isEmpty() && parts.size() < MOST) {
                parts.add(words);
              }
            });
    return Words.firstLine(String.join("  ·  ", parts));
  }

  private static String words(String name, Json value) {
    String plain = name.replace('_', ' ');
    return switch (value) {
      case JsonArray array -> array.items().isEmpty() ? "no " + plain : array.size() + " " + plain;
      case JsonObject object -> object.isEmpty() ? "" : object.members().size() + " " + plain;
      case Json.Text(String text) ->
          text.length() > SHORT || text.isBlank() ? "" : plain + " " + text;
      case Json.Num(Number number) -> plain + " " + number;
      case Json.Bool(boolean is) -> is ? plain : "";
      case Json.Null _ -> "";
    };
  }
}
