package dev.ftl.data.workspace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of a file, counted from 1, both ends included.
record LineRange(int first, int last) {

  private static final Pattern FORM = Pattern.compile("(\\d+)(?:\\s*-\\s*(\\d+))?");

  /// More lines than any file that is read has.
  private static final int MANY = 1_000_000_000;

  /// Reads `40-50`, or `40` for that line alone; `null` when it is neither, or runs backwards.
  static LineRange parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return null;
    }
    int first = number(form.group(1));
    int last = form.group(2) == null ? first : number(form.group(2));
    return first <= last ? new LineRange(first, last) : null;
  }

  private static int number(String digits) {
    return digits.length() > 9 ? MANY : Integer.parseInt(digits);
  }

  /// This range with so many lines more on each side, within a file of that many lines.
  LineRange widened(int before, int after, int lines) {
    return new LineRange(Math.max(1, first - before), Math.min(lines, last + after));
  }

  @Override
  public String toString() {
    return first + "-" + last;
  }
}
