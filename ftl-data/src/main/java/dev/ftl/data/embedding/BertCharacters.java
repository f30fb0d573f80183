package dev.ftl.data.embedding;

import java.text.Normalizer;

/// What BERT's tokenizer makes of characters before it looks for words: controls go, accents go,
/// Chinese characters stand alone, and everything is in lower case.
final class BertCharacters {

  private BertCharacters() {}

  /// The text as the vocabulary spells it. Any whitespace becomes a space.
  static String normalize(String text) {
    StringBuilder clean = new StringBuilder(text.length() + 16);
    boolean ascii = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
          clean.append(' ');
        } else if (c > ' ' && c < 0x7F) {
          clean.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
        }
      } else if (isWhitespace(c)) {
        clean.append(' ');
      } else if (isChinese(c)) {
        ascii = false;
        clean.append(' ').appendCodePoint(c).append(' ');
      } else if (!isControl(c)) {
        ascii = false;
        clean.appendCodePoint(c);
      }
    }
    return ascii ? clean.toString() : lowerCaseWithoutAccents(clean);
  }

  /// Letter by letter, as the reference does: at a word's end, too, a sigma becomes an ordinary
  /// one.
  private static String lowerCaseWithoutAccents(CharSequence text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (!isAccent(c)) {
        plain.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return plain.toString();
  }

  private static boolean isAccent(int c) {
    // The first two were non-spacing marks when the reference's tables were made.
    return c == 0x1734
        || c == 0x1171E
        || Character.getType(c) == Character.NON_SPACING_MARK && !NewerCharacters.contains(c);
  }

  /// Whether the character is a word of its own.
  static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return c > ' '
          && c < 0x7F
          && !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          !NewerCharacters.contains(c);
      // Punctuation when the reference's tables were made.
      default -> c == 0x166D || c == 0x111C9;
    };
  }

  /// Unicode's property `White_Space`, beyond ASCII.
  private static boolean isWhitespace(int c) {
    return Character.isSpaceChar(c);
  }

  private static boolean isControl(int c) {
    if (c == 0xFFFD) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE -> true;
      case Character.FORMAT -> !NewerCharacters.contains(c);
      default -> false;
    };
  }

  private static boolean isChinese(int c) {
    return c >= 0x3400
        && (c >= 0x4E00 && c <= 0x9FFF
            || c <= 0x4DBF
            || c >= 0x20000 && c <= 0x2A6DF
            || c >= 0x2A700 && c <= 0x2B73F
            || c >= 0x2B740 && c <= 0x2B81F
            || c >= 0x2B920 && c <= 0x2CEAF
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0x2F800 && c <= 0x2FA1F);
  }
}
