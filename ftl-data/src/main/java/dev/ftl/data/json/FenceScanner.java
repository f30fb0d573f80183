package dev.ftl.data.json;

/// Tells line by line which parts of a Markdown text are fenced code blocks. A block that is never
/// closed reaches to the end.
public final class FenceScanner {

  /// What a line is.
  public enum Kind {
    /// Outside of any block.
    TEXT,
    /// The first or last line of a block.
    MARK,
    /// Inside a block.
    CODE
  }

  private static final int SHORTEST = 3;

  private char mark;
  private int length;

  /// What the next line is.
  public Kind next(String line) {
    String text = line.strip();
    int run = run(text);
    if (length > 0) {
      boolean closes = run >= length && text.charAt(0) == mark && run == text.length();
      length = closes ? 0 : length;
      return closes ? Kind.MARK : Kind.CODE;
    }
    if (run < SHORTEST || (text.charAt(0) == '`' && text.indexOf('`', run) >= 0)) {
      return Kind.TEXT;
    }
    mark = text.charAt(0);
    length = run;
    return Kind.MARK;
  }

  /// How many fence characters the text begins with.
  private static int run(String text) {
    int end = 0;
    if (!text.isEmpty() && (text.charAt(0) == '`' || text.charAt(0) == '~')) {
      while (end < text.length() && text.charAt(end) == text.charAt(0)) {
        end++;
      }
    }
    return end;
  }
}
