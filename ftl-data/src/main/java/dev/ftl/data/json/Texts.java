package dev.ftl.data.json;

/// Texts from outside: what they must not contain, and how they are searched for.
public final class Texts {

  private Texts() {}

  /// The pattern for `LIKE … ESCAPE '\'` that finds a text anywhere; `null` for a blank one, which
  /// looks for nothing.
  public static String containing(String text) {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }

  /// Why the text cannot be kept, e.g. "a NUL character", or `null` when it can.
  public static String fault(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return "a NUL character";
      }
      if (Character.isSurrogate(c)) {
        boolean paired = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!paired) {
          return "half of a surrogate pair";
        }
        i++;
      }
    }
    return null;
  }

  /// Whether every character can be seen or is a space: no control characters, no invisible marks,
  /// no line breaks.
  public static boolean printable(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      switch (Character.getType(text.codePointAt(i))) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }
}
