package dev.ftl.app.ui;

import dev.ftl.data.json.Texts;
import dev.ftl.data.limit.Limits;

/// The one place that texts of agents pass on their way to a label. Laying out a text takes far
/// longer than reading it: with thousands of combining marks on one character, minutes.
public final class Shown {

  private Shown() {}

  /// As much of a text as a label can lay out at once; `null` for `null`.
  public static String text(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder shown = new StringBuilder();
    int marks = 0;
    int lines = 1;
    int at = 0;
    while (at < text.length()
        && shown.length() < Limits.LABEL_CHARACTERS
        && lines <= Limits.LABEL_LINES) {
      int point = text.codePointAt(at);
      marks = isMark(point) ? marks + 1 : 0;
      lines += point == '\n' ? 1 : 0;
      if (marks <= Limits.LABEL_MARKS) {
        shown.append(harmless(point));
      }
      at += Character.charCount(point);
      if (at > 16 * Limits.LABEL_CHARACTERS) {
        break; // Nothing but marks, which are left out.
      }
    }
    return RightToLeft.breakable(shown.append(at < text.length() ? "…" : "").toString());
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  private static String harmless(int point) {
    String character = Character.toString(point);
    return point == '\n' || point == '\t' ? character : Texts.line(character, ' ');
  }
}
