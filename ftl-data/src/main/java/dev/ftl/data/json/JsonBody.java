package dev.ftl.data.json;

import dev.ftl.data.FtlException.InvalidData;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the JSON in what a language model printed: bare, inside one Markdown fence, or after a
/// sentence of prose; with a byte order mark or Windows line ends, if need be.
///
/// Only the first thing that looks like the wanted kind of value is tried. Looking further would
/// find a part of a broken or truncated document and take it for the whole.
public final class JsonBody {

  private static final Pattern FENCE =
      Pattern.compile(
          "^[ \\t]*(```+|~~~+)[^\\n`]*\\n(.*?)^[ \\t]*\\1[ \\t]*$",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern OBJECT_START = Pattern.compile("\\{(?=\\s*[\"}])");
  private static final Pattern ARRAY_START = Pattern.compile("\\[(?=\\s*[\\[{\\]\"])");

  private JsonBody() {}

  /// The object in the text.
  ///
  /// @param what what the text should be, for the error, e.g. "plan"
  /// @throws InvalidData when there is none, or it is broken
  public static JsonObject object(String text, String what) {
    Json value = find(text, what, OBJECT_START);
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new InvalidData("The " + what + " must be a JSON object, not " + value.kind());
  }

  /// The array in the text.
  ///
  /// @param what what the text should be, for the error
  /// @throws InvalidData when there is none, or it is broken
  public static JsonArray array(String text, String what) {
    Json value = find(text, what, ARRAY_START);
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new InvalidData("The " + what + " must be a JSON array, not " + value.kind());
  }

  /// The objects in the text, one a line; blank lines are passed over.
  ///
  /// @throws InvalidData with one fault per line that is none
  public static List<JsonObject> lines(String text, String what) {
    List<JsonObject> objects = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    List<String> lines = withoutMark(text).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          objects.add(object(lines.get(i), what));
        } catch (InvalidData e) {
          faults.add("line " + (i + 1) + ": " + e.getMessage());
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidData("Not every line is a " + what, faults);
    }
    return objects;
  }

  private static Json find(String text, String what, Pattern start) {
    String body = withoutMark(text).replace("\r\n", "\n").strip();
    if (body.isEmpty()) {
      throw new InvalidData("The " + what + " is empty; JSON is expected on standard input");
    }
    try {
      return isBare(body) ? bare(body) : inProse(body, what, start);
    } catch (MalformedJsonException e) {
      throw new InvalidData("The " + what + " is not valid JSON: " + e.getMessage());
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isBare(String body) {
    return "{[\"-0123456789".indexOf(body.charAt(0)) >= 0
        || body.equals("null")
        || body.equals("true")
        || body.equals("false");
  }

  private static Json bare(String body) throws MalformedJsonException {
    JsonReader.Prefix prefix = JsonReader.parsePrefix(body);
    refuseSecondValue(prefix.rest());
    return prefix.value();
  }

  private static Json inProse(String body, String what, Pattern start)
      throws MalformedJsonException {
    Matcher fence = FENCE.matcher(body);
    while (fence.find()) {
      String inside = fence.group(2).strip();
      if (!inside.isEmpty() && "{[".indexOf(inside.charAt(0)) >= 0) {
        return JsonReader.parse(inside);
      }
    }
    Matcher match = start.matcher(body);
    if (!match.find()) {
      throw new InvalidData("There is no JSON in the " + what);
    }
    JsonReader.Prefix prefix = JsonReader.parsePrefix(body.substring(match.start()));
    return prefix.value();
  }

  private static void refuseSecondValue(String rest) throws MalformedJsonException {
    String behind = rest.strip();
    if (!behind.isEmpty() && "{[\"]},:".indexOf(behind.charAt(0)) >= 0) {
      throw new MalformedJsonException(
          "more text after the end of the first value: " + behind.charAt(0), false);
    }
  }
}
