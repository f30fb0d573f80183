package dev.ftl.app.ui;

/// Text in Hebrew, Arabic and the like, on its way to a label that wraps.
///
/// JavaFX 26 fails with an `ArrayIndexOutOfBoundsException` when it wraps a line within characters
/// that run from right to left. Left-to-right marks around each space make runs of single words,
/// between which it wraps well; the embedding around the whole keeps the order of the words.
final class RightToLeft {

  private static final char MARK = '\u200e';
  private static final char EMBEDDING = '\u202b';
  private static final char END = '\u202c';

  /// Few words are longer, and those would have to be wrapped inside where columns are narrow.
  private static final int LONGEST_WORD = 12;

  private final StringBuilder out = new StringBuilder();

  /// What came since the last character from right to left, and may be part of the same phrase.
  private final StringBuilder between = new StringBuilder();

  private boolean inside;
  private int word;

  private RightToLeft() {}

  /// The text itself if it runs from left to right; otherwise as it can be wrapped.
  static String breakable(String text) {
    if (text.codePoints().noneMatch(RightToLeft::runsLeft)) {
      return text;
    }
    RightToLeft breakable = new RightToLeft();
    text.codePoints().forEach(breakable::add);
    breakable.end();
    return breakable.out.toString();
  }

  private void add(int point) {
    if (runsLeft(point)) {
      enter();
      out.appendCodePoint(point);
    } else if (!inside) {
      out.appendCodePoint(point);
    } else if (point == '\n' || isLetterFromLeft(point)) {
      end();
      out.appendCodePoint(point);
    } else {
      between.appendCodePoint(point);
    }
  }

  private void enter() {
    if (!inside) {
      out.append(EMBEDDING);
      inside = true;
      word = 0;
    } else if (!between.isEmpty()) {
      out.append(between.toString().replace(" ", MARK + " " + MARK));
      word = between.indexOf(" ") < 0 ? word : 0;
      between.setLength(0);
    }
    if (++word > LONGEST_WORD) {
      out.append(MARK);
      word = 1;
    }
  }

  private void end() {
    if (inside) {
      out.append(END).append(between);
      between.setLength(0);
      inside = false;
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
