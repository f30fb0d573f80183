package dev.ftl.cli.hook;

import java.util.Locale;

/// Finds names in what an agent was asked, and in the commands that it ran. Without regular
/// expressions, whose start-up every edit would pay for.
final class Mentions {

  /// The length from which on a name that is not labelled counts: a shorter one may be any word.
  static final int LONG_ENOUGH = 6;

  private static final String SEPARATORS = " \t\n\r=:\"'`\\*";

  private final String text;
  private final String lower;

  Mentions(String text) {
    this.text = text;
    this.lower = text.toLowerCase(Locale.ROOT);
  }

  /// Whether the name is there as a whole word.
  boolean has(String name) {
    return at(name, 0) >= 0;
  }

  /// Whether the name is there as a whole word behind a label, as in `--owner NAME`, `Owner: NAME`
  /// and `"owner":"NAME"`.
  ///
  /// @param label in lower case
  boolean has(String label, String name) {
    for (int at = at(name, 0); at >= 0; at = at(name, at + 1)) {
      int end = at;
      while (end > 0 && SEPARATORS.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      if (end < at && lower.startsWith(label, end - label.length())) {
        return true;
      }
    }
    return false;
  }

  /// The word behind a label, as in `SESSION_ID=1a2b`; `null` when there is none but a variable's
  /// name.
  ///
  /// @param label in lower case
  String after(String label) {
    for (int at = lower.indexOf(label); at >= 0; at = lower.indexOf(label, at + 1)) {
      int start = at + label.length();
      while (start < text.length() && SEPARATORS.indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      int end = start;
      while (end < text.length() && !ends(text.charAt(end))) {
        end++;
      }
      boolean separated = start > at + label.length();
      if (separated && end > start && "${<".indexOf(text.charAt(start)) < 0) {
        return text.substring(start, end);
      }
    }
    return null;
  }

  private static boolean ends(char c) {
    return SEPARATORS.indexOf(c) >= 0 || ",;)]}>.".indexOf(c) >= 0;
  }

  private int at(String name, int from) {
    if (name.isEmpty()) {
      return -1;
    }
    int at = text.indexOf(name, from);
    while (at >= 0 && (isWord(at - 1) || isWord(at + name.length()))) {
      at = text.indexOf(name, at + 1);
    }
    return at;
  }

  private boolean isWord(int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0);
  }
}
