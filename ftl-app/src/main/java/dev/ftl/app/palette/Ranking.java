package dev.ftl.app.palette;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/// How well a name fits what was typed. Every word of it must fit somewhere; what is typed from the
/// start of a name, or of one of its words, fits better than what is found in the middle.
final class Ranking {

  /// What was typed does not lead there.
  static final int NONE = 0;

  private static final int SAME = 100;
  private static final int PREFIX = 80;
  private static final int WORD_START = 60;
  private static final int INSIDE = 40;
  private static final int SCATTERED = 20;

  private final String[] words;
  private final String typed;

  /// A ranking by what was typed.
  Ranking(String typed) {
    this.typed = typed.strip().toLowerCase(Locale.ROOT);
    words = this.typed.isEmpty() ? new String[0] : this.typed.split("\\s+");
  }

  /// Whether nothing was typed: then everything fits alike.
  boolean isBlank() {
    return words.length == 0;
  }

  /// The longest word that was typed, for whoever can search for one only; empty for none.
  ///
  /// @param kinds words that say what is looked for, not how it is called
  String longestWord(Set<String> kinds) {
    return Arrays.stream(words)
        .filter(word -> !kinds.contains(word))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /// From [#NONE] to 100: how well what was typed leads to something of that name.
  ///
  /// @param name what counts most
  /// @param more other texts that what was typed may be found in
  int of(String name, String... more) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals(typed)) {
      return SAME;
    }
    int sum = 0;
    for (String word : words) {
      int best = of(word, lower);
      for (String other : more) {
        // Its id leads straight to it; anything else that is not its name, half as well.
        int found = of(word, other.toLowerCase(Locale.ROOT));
        best = Math.max(best, found == SAME ? SAME - 1 : found / 2);
      }
      if (best == NONE) {
        return NONE;
      }
      sum += best;
    }
    return words.length == 0 ? SAME : sum / words.length;
  }

  private static int of(String word, String text) {
    if (text.equals(word)) {
      return SAME;
    }
    int at = text.indexOf(word);
    if (at == 0) {
      return PREFIX;
    }
    for (int next = at; next > 0; next = text.indexOf(word, next + 1)) {
      if (!Character.isLetterOrDigit(text.charAt(next - 1))) {
        return WORD_START;
      }
    }
    return at > 0 ? INSIDE : scattered(word, text) ? SCATTERED : NONE;
  }

  /// Whether the letters come in that order, each right after the one before or at the start of a
  /// word: `st` and `swth` lead to `Switch the theme`.
  private static boolean scattered(String letters, String text) {
    return scattered(letters, 0, text, 0);
  }

  private static boolean scattered(String letters, int letter, String text, int from) {
    if (letter == letters.length()) {
      return true;
    }
    for (int at = from; at < text.length(); at++) {
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean follows = at == from && letter > 0;
      if ((starts || follows)
          && text.charAt(at) == letters.charAt(letter)
          && scattered(letters, letter + 1, text, at + 1)) {
        return true;
      }
    }
    return false;
  }
}
