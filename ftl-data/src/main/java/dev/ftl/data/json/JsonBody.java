package dev.ftl.data.json;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.limit.Limits;

/// Finds the JSON in what a language model printed: bare, inside one Markdown fence, or after a
/// sentence of prose; behind its reasoning; with a byte order mark or Windows line ends, if need
/// be. Takes time in proportion to the text.
///
/// The first thing that looks like JSON decides. If it is broken or cut off, so is the text:
/// looking inside it or behind it would find a part and take it for the whole. Only a whole value
/// of the other kind, such as a citation `[1]`, is passed over.
public final class JsonBody {

  private final String body;
  private final char[] chars;
  private final char opener;
  private final String member;

  private JsonBody(String body, char opener, String member) {
    this.body = body;
    this.chars = body.toCharArray();
    this.opener = opener;
    this.member = member;
  }

  /// The object in the text.
  ///
  /// @param what what the text should be, for the error, e.g. "plan"
  /// @throws InvalidData when there is none, or it is broken
  public static JsonObject object(String text, String what) {
    return object(text, what, null);
  }

  /// The object in the text that has a certain member; the first one if none has.
  ///
  /// @param what what the text should be, for the error, e.g. "plan"
  /// @param member the member's name, or `null` for any object
  /// @throws InvalidData when there is none, or it is broken
  public static JsonObject object(String text, String what, String member) {
    Json value = find(text, what, '{', member);
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
    Json value = find(text, what, '[', null);
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new InvalidData("The " + what + " must be a JSON array, not " + value.kind());
  }

  private static Json find(String text, String what, char opener, String member) {
    String body = withoutMark(text).replace("\r\n", "\n").strip();
    if (body.isEmpty()) {
      throw new InvalidData("The " + what + " is empty; JSON is expected on standard input");
    }
    try {
      Json value = new JsonBody(body, opener, member).bare();
      if (value == null) {
        Reasoning reasoning = Reasoning.in(body);
        JsonBody answer = new JsonBody(reasoning.answer().strip(), opener, member);
        value = reasoning.unfinished() ? answer.last() : answer.first();
      }
      if (value == null) {
        throw new InvalidData("There is no JSON in the " + what);
      }
      return value;
    } catch (MalformedJsonException e) {
      throw new InvalidData("The " + what + " is not valid JSON: " + e.getMessage());
    }
  }

  /// The text without the byte order mark that it may begin with.
  public static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// The value that the text consists of or begins with; `null` when it begins with prose. Numbers
  /// and quotation marks begin prose too, so a scalar must be all of the text.
  private Json bare() throws MalformedJsonException {
    if (chars.length == 0) {
      return null;
    }
    if (chars[0] != opener && !begins(0)) {
      if ("\"-0123456789tfn{[".indexOf(chars[0]) < 0) {
        return null;
      }
      try {
        return JsonReader.parseInput(body);
      } catch (MalformedJsonException _) {
        return null;
      }
    }
    Json value = leading(0, chars.length);
    return fits(value) || chars[0] != opener ? value : first(value);
  }

  /// The value at an index, unless another one follows it at once.
  private Json leading(int from, int end) throws MalformedJsonException {
    JsonReader.Prefix prefix = JsonReader.parsePrefix(chars, from);
    int next = skipSpace(prefix.end());
    if (next < end && "{[\"]},:".indexOf(chars[next]) >= 0) {
      throw secondValue(next);
    }
    return prefix.value();
  }

  private Json first() throws MalformedJsonException {
    Json bare = bare();
    return bare == null ? first(null) : bare;
  }

  /// The first value that fits, in a fence or else in prose; the given one if none does.
  private Json first(Json otherwise) throws MalformedJsonException {
    Json found = inFence();
    if (found != null && fits(found)) {
      return found;
    }
    Json other = otherwise == null ? found : otherwise;
    for (int start = start(0); start >= 0; ) {
      JsonReader.Prefix prefix = JsonReader.parsePrefix(chars, start);
      if (isEnclosed(prefix.end())) {
        throw secondValue(skipSpace(prefix.end()));
      }
      if (chars[start] == opener && fits(prefix.value())) {
        return prefix.value();
      }
      boolean better = other == null || (chars[start] == opener && !isOpener(other));
      other = better ? prefix.value() : other;
      start = start(prefix.end());
    }
    return other;
  }

  /// The last value that fits: behind reasoning without an end, drafts come before the answer.
  private Json last() throws MalformedJsonException {
    Json found = null;
    int broken = 0;
    for (int start = start(0); start >= 0; ) {
      int end;
      try {
        JsonReader.Prefix prefix = JsonReader.parsePrefix(chars, start);
        boolean better = found == null || fits(prefix.value()) || !fits(found);
        found = chars[start] == opener && better ? prefix.value() : found;
        end = prefix.end();
      } catch (MalformedJsonException e) {
        if (e.truncated() || ++broken > Limits.BROKEN_VALUES) {
          throw e;
        }
        end = Math.max(start + 1, start + e.offset());
      }
      start = start(end);
    }
    return found;
  }

  /// The first value that fits and fills a fence, else the first that fills one, or `null`.
  private Json inFence() throws MalformedJsonException {
    FenceScanner fences = new FenceScanner();
    Json found = null;
    int inside = -1;
    for (int line = 0; line < chars.length; ) {
      int end = body.indexOf('\n', line);
      end = end < 0 ? chars.length : end;
      if (fences.next(body.substring(line, end)) == FenceScanner.Kind.MARK) {
        int start = inside < 0 ? -1 : skipSpace(inside);
        if (start >= 0 && start < line && chars[start] == opener) {
          Json value = leading(start, line);
          if (fits(value)) {
            return value;
          }
          found = found == null ? value : found;
        }
        inside = inside < 0 ? end : -1;
      }
      line = end + 1;
    }
    return found;
  }

  private boolean fits(Json value) {
    return member == null || !(value instanceof JsonObject object) || object.has(member);
  }

  private boolean isOpener(Json value) {
    return opener == '{' ? value instanceof JsonObject : value instanceof JsonArray;
  }

  /// Where the next object or array begins, or -1. No prose looks like one: a checkbox `[ ]` and a
  /// citation `[1]` are none.
  private int start(int from) {
    int start = from;
    while (start < chars.length && !begins(start)) {
      start++;
    }
    return start < chars.length ? start : -1;
  }

  private boolean begins(int at) {
    if (chars[at] != '{' && chars[at] != '[') {
      return false;
    }
    int next = skipSpace(at + 1);
    if (next == chars.length) {
      return false;
    }
    return chars[at] == '{'
        ? "\"}".indexOf(chars[next]) >= 0
        : "[{\"".indexOf(chars[next]) >= 0 || (chars[next] == ']' && next == at + 1);
  }

  /// Whether what follows belongs to a value whose beginning is missing.
  private boolean isEnclosed(int end) {
    int next = skipSpace(end);
    if (next < chars.length && chars[next] == ',') {
      next = skipSpace(next + 1);
      return next < chars.length && "\"{[".indexOf(chars[next]) >= 0;
    }
    return next < chars.length && "]}:".indexOf(chars[next]) >= 0;
  }

  private int skipSpace(int from) {
    int next = from;
    while (next < chars.length && Character.isWhitespace(chars[next])) {
      next++;
    }
    return next;
  }

  private MalformedJsonException secondValue(int at) {
    return new MalformedJsonException(
        "more text after the end of the first value: " + chars[at], false, at);
  }
}
