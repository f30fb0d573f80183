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
  private static final int MISTYPED = 10;

  /// From how many letters on one may be wrong, and two.
  private static final int ONE_WRONG = 4;

  private static final int TWO_WRONG = 8;

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
    if (at > 0) {
      return INSIDE;
    }
    return scattered(word, text) ? SCATTERED : mistyped(word, text) ? MISTYPED : NONE;
  }

  /// Whether a word is long enough that it is recognized with a wrong letter.
  static boolean mayBeMistyped(String word) {
    return word.length() >= ONE_WRONG;
  }

  /// Whether a word of the text begins almost with these letters: one of four or more may be wrong,
  /// missing, added or in its neighbour's place, two of eight or more; the first one is right.
  private static boolean mistyped(String letters, String text) {
    int most = letters.length() >= TWO_WRONG ? 2 : mayBeMistyped(letters) ? 1 : 0;
    if (most == 0) {
      return false;
    }
    for (String word : text.split("[^\\p{L}\\p{N}]+", 50)) {
      boolean begins = !word.isEmpty() && word.charAt(0) == letters.charAt(0);
      int length = begins ? Math.min(word.length(), letters.length() + most) : 0;
      for (int end = letters.length() - most; end <= length; end++) {
        if (end > 0 && distance(letters, word.substring(0, end)) <= most) {
          return true;
        }
      }
    }
    return false;
  }

  /// The optimal string alignment distance (Damerau 1964, without editing a place twice).
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        cost[i][j] = Math.min(least, cost[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[one.length()][other.length()];
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
