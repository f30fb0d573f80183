package dev.ftl.cli.parse;

import java.util.List;

/// Finds what a mistyped word was meant to be.
final class Closest {

  private Closest() {}

  /// The known word that needs the fewest changes of a letter, or `null` when none is close: one
  /// change for every three letters is.
  static String to(String word, List<String> known) {
    int allowed = Math.max(1, word.length() / 3);
    String closest = null;
    for (String candidate : known) {
      if (word.length() - candidate.length() > allowed) {
        continue; // Not compared: a word may be as long as a command line.
      }
      int distance = distance(word, candidate);
      if (distance <= allowed) {
        closest = candidate;
        allowed = distance - 1;
      }
    }
    return closest;
  }

  /// The same as a question behind the mistyped word; empty when none is close.
  static String asQuestion(String word, List<String> known) {
    String closest = to(word, known);
    return closest == null ? "" : " (did you mean " + closest + "?)";
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
