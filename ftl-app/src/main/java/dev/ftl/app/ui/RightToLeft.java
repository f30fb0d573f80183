package dev.ftl.app.ui;

/// Text in Hebrew, Arabic and the like, on its way to a label that wraps.
///
/// JavaFX 26 fails with an `ArrayIndexOutOfBoundsException` when it wraps a line within characters
/// that run from right to left. Left-to-right marks around spaces make short runs, between which it
/// wraps well. In a text that begins from right to left they change nothing that is seen; elsewhere
/// the words beside a mark change places, so that only long phrases get some.
final class RightToLeft {

  private static final char MARK = '\u200e';

  /// Characters of a run that even a narrow column does not wrap.
  private static final int LONGEST_RUN = 12;

  private final StringBuilder out = new StringBuilder();

  /// What came since the last character from right to left, and may be part of the same phrase.
  private final StringBuilder between = new StringBuilder();

  private final boolean wholeText;
  private int run;

  private RightToLeft(boolean wholeText) {
    this.wholeText = wholeText;
  }

  /// The text itself if it runs from left to right; otherwise as it can be wrapped.
  static String breakable(String text) {
    if (text.codePoints().noneMatch(RightToLeft::runsLeft)) {
      return text;
    }
    boolean wholeText =
        text.codePoints()
            .filter(point -> runsLeft(point) || isLetterFromLeft(point))
            .limit(1)
            .anyMatch(RightToLeft::runsLeft);
    RightToLeft breakable = new RightToLeft(wholeText);
    text.codePoints().forEach(breakable::add);
    return breakable.out.append(breakable.between).toString();
  }

  private void add(int point) {
    if (runsLeft(point)) {
      continueRun();
      out.appendCodePoint(point);
    } else {
      between.appendCodePoint(point);
      if (point == '\n' || isLetterFromLeft(point)) {
        out.append(between);
        between.setLength(0);
        run = 0;
      }
    }
  }

  private void continueRun() {
    if (run > 0 && between.indexOf(" ") >= 0 && (wholeText || run >= LONGEST_RUN / 2)) {
      out.append(between.toString().replace(" ", MARK + " " + MARK));
      run = 0;
    } else {
      out.append(between);
      run += run > 0 ? between.length() : 0;
    }
    between.setLength(0);
    if (++run > LONGEST_RUN) {
      out.append(MARK);
      run = 1;
    }
  }

  private static boolean runsLeft(int point) {
    byte direction = Character.getDirectionality(point);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean isLetterFromLeft(int point) {
    return Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }
}
