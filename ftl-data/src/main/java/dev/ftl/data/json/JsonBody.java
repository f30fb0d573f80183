package dev.ftl.data.json;

import dev.ftl.data.FtlException.InvalidData;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the JSON in what a language model printed: bare, inside one Markdown fence, or after a
/// sentence of prose; with a byte order mark or Windows line ends, if need be.
///
/// The first thing that looks like JSON decides. If it is broken or cut off, so is the text:
/// looking inside it or behind it would find a part and take it for the whole. Only a whole value
/// of the other kind, such as a citation `[1]`, is passed over.
public final class JsonBody {

  private static final Pattern FENCE =
      Pattern.compile(
          "^[ \\t]*(```+|~~~+)[^\\n`]*\\n(.*?)^[ \\t]*\\1[ \\t]*$",
          Pattern.MULTILINE | Pattern.DOTALL);

  /// An object or array as no prose looks like: a checkbox `[ ]` and a citation `[1]` are none.
  private static final Pattern START = Pattern.compile("\\{(?=\\s*[\"}])|\\[(?=\\s*[\\[{\"]|\\])");

  /// What follows a value that stands inside another whose beginning is missing.
  private static final Pattern ENCLOSED = Pattern.compile("\\s*(?:[\\]}:]|,\\s*[\"{\\[])");

  private JsonBody() {}

  /// The object in the text.
  ///
  /// @param what what the text should be, for the error, e.g. "plan"
  /// @throws InvalidData when there is none, or it is broken
  public static JsonObject object(String text, String what) {
    Json value = find(text, what, '{');
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
    Json value = find(text, what, '[');
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new InvalidData("The " + what + " must be a JSON array, not " + value.kind());
  }

  private static Json find(String text, String what, char opener) {
    String body = withoutMark(text).replace("\r\n", "\n").strip();
    if (body.isEmpty()) {
      throw new InvalidData("The " + what + " is empty; JSON is expected on standard input");
    }
    try {
      Json bare = bare(body, opener);
      return bare == null ? inProse(body, what, opener) : bare;
    } catch (MalformedJsonException e) {
      throw new InvalidData("The " + what + " is not valid JSON: " + e.getMessage());
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// The value that the text consists of or begins with; `null` when it begins with prose. Numbers
  /// and quotation marks begin prose too, so a scalar must be all of the text.
  private static Json bare(String body, char opener) throws MalformedJsonException {
    if (body.charAt(0) != opener && !START.matcher(body).lookingAt()) {
      try {
        return JsonReader.parseInput(body);
      } catch (MalformedJsonException _) {
        return null;
      }
    }
    JsonReader.Prefix prefix = JsonReader.parsePrefix(body);
    String behind = prefix.rest().strip();
    if (!behind.isEmpty() && "{[\"]},:".indexOf(behind.charAt(0)) >= 0) {
      throw secondValue(behind);
    }
    return prefix.value();
  }

  private static Json inProse(String body, String what, char opener) throws MalformedJsonException {
    Matcher fence = FENCE.matcher(body);
    while (fence.find()) {
      String inside = fence.group(2).strip();
      if (!inside.isEmpty() && inside.charAt(0) == opener) {
        return JsonReader.parseInput(inside);
      }
    }
    Json other = null;
    Matcher start = START.matcher(body);
    for (int at = 0; start.find(at); ) {
      JsonReader.Prefix prefix = JsonReader.parsePrefix(body.substring(start.start()));
      if (ENCLOSED.matcher(prefix.rest()).lookingAt()) {
        throw secondValue(prefix.rest().strip());
      }
      if (body.charAt(start.start()) == opener) {
        return prefix.value();
      }
      other = prefix.value();
      at = body.length() - prefix.rest().length();
    }
    if (other == null) {
      throw new InvalidData("There is no JSON in the " + what);
    }
    return other;
  }

  private static MalformedJsonException secondValue(String behind) {
    return new MalformedJsonException(
        "more text after the end of the first value: " + behind.charAt(0), false);
  }
}
