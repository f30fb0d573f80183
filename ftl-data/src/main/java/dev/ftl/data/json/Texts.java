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

  /// The text as it may be shown on a terminal: control characters other than line breaks and tabs
  /// become `\\u001b` and the like, so that no escape sequence reaches it, and so do the marks that
  /// change the direction of writing, which make a text look like another one.
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c) && c != '\n' && c != '\t') {
        shown.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          shown.append(Character.forDigit(c >> shift & 15, 16));
        }
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /// The text on one line, with a character in the place of each control character.
  public static String line(String text, char replacement) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(isControl(c) ? replacement : c);
    }
    return line.toString();
  }

  /// Whether a character controls how others are shown: the C0 and C1 control characters, the
  /// separators of lines and paragraphs, and the marks of bidirectional text.
  private static boolean isControl(char c) {
    return Character.isISOControl(c)
        || c == '\u061C'
        || c == '\u200E'
        || c == '\u200F'
        || c >= '\u2028' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069';
  }

  /// The text as one word of a shell's command line, in quotes if it needs them.
  public static String shellWord(String text) {
    boolean plain = !text.isEmpty() && text.charAt(0) != '=';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain &= Character.isLetterOrDigit(c) || "_-./:=@%+,".indexOf(c) >= 0;
    }
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
