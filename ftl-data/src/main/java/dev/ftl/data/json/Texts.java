package dev.ftl.data.json;

/// What a text must not hold to come back from the database as it was given.
public final class Texts {

  private Texts() {}

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
}
