package dev.ftl.data.json;

import java.util.ArrayList;
import java.util.List;

/// Reads what most columns hold: `{}`, and arrays of strings without escapes. Jackson's parser
/// needs `BigDecimal`, whose initialization alone computes for 30 ms (JDK 25), which is half of
/// what a short command takes.
final class PlainJson {

  private PlainJson() {}

  /// The value, or `null` when a parser has to read it.
  static Json read(String text) {
    int length = text.length();
    if (length < 2 || text.charAt(0) != '[') {
      return text.equals("{}") ? JsonObject.EMPTY : null;
    }
    if (length == 2) {
      return text.charAt(1) == ']' ? JsonArray.EMPTY : null;
    }
    List<Json> items = new ArrayList<>();
    int i = 1;
    while (text.charAt(i) == '"') {
      int end = text.indexOf('"', i + 1);
      if (end < 0 || end + 1 == length || !isPlain(text, i + 1, end)) {
        return null;
      }
      items.add(new Json.Text(text.substring(i + 1, end)));
      i = end + 1;
      if (text.charAt(i) == ']') {
        return i + 1 == length ? new JsonArray(items) : null;
      }
      i += text.startsWith(", ", i) ? 2 : 1;
      if (text.charAt(end + 1) != ',' || i >= length) {
        return null;
      }
    }
    return null;
  }

  private static boolean isPlain(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '\\' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
