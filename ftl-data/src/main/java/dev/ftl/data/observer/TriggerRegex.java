package dev.ftl.data.observer;

/// Generalises the text of a failure to a regular expression that also finds the next one of its
/// kind: what is quoted, numbers and the widths of spaces may differ. Pure: no I/O.
///
/// The expression means the same to Java and Python, and takes time in proportion to the text that
/// is searched: what may repeat never overlaps with what follows it.
final class TriggerRegex {

  private static final String QUOTES = "'\"`";
  private static final String META = "\\^$.|?*+()[]{}";

  /// With fewer letters than these outside of quotes, a generalised text would match anything.
  private static final int LETTERS = 4;

  private final String text;
  private final boolean quotesDiffer;
  private final StringBuilder regex = new StringBuilder();

  private TriggerRegex(String text, boolean quotesDiffer) {
    this.text = text;
    this.quotesDiffer = quotesDiffer;
  }

  /// The regular expression for a text, which it matches itself.
  static String of(String trigger) {
    String text = trigger.strip();
    return new TriggerRegex(text, lettersOutsideQuotes(text) >= LETTERS).build();
  }

  private static int lettersOutsideQuotes(String text) {
    int letters = 0;
    int at = 0;
    while (at < text.length()) {
      int end = quoteEnd(text, at);
      if (end > 0) {
        at = end + 1;
      } else {
        letters += Character.isLetter(text.charAt(at)) ? 1 : 0;
        at++;
      }
    }
    return letters;
  }

  private String build() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int quoteEnd = quotesDiffer ? quoteEnd(text, at) : -1;
      if (quoteEnd > 0) {
        quoted(at, quoteEnd);
        at = quoteEnd + 1;
      } else if (isDigit(c)) {
        at = number(at);
      } else if (isSpace(c)) {
        regex.append("\\s+");
        while (at < text.length() && isSpace(text.charAt(at))) {
          at++;
        }
      } else {
        literal(c);
        at++;
      }
    }
    return regex.toString();
  }

  /// Where the quotation that begins here ends, or -1 when none does. The apostrophe in `can't`
  /// neither begins nor ends one.
  private static int quoteEnd(String text, int start) {
    char quote = text.charAt(start);
    if (QUOTES.indexOf(quote) < 0 || start > 0 && isWord(text.charAt(start - 1))) {
      return -1;
    }
    for (int end = text.indexOf(quote, start + 1); end > 0; end = text.indexOf(quote, end + 1)) {
      if (end + 1 == text.length() || !isWord(text.charAt(end + 1))) {
        return end;
      }
    }
    return -1;
  }

  /// Quotes of the same kind inside the quotation stay.
  private void quoted(int start, int end) {
    char quote = text.charAt(start);
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == quote) {
        regex.append(quote).append("[^").append(quote).append("]*");
      }
    }
    regex.append(quote);
  }

  /// Digits, or a hexadecimal number. One that comes first is found at its first digit only, or a
  /// long row of digits would be tried from each.
  private int number(int start) {
    if (start == 0) {
      regex.append("(?<![0-9])");
    }
    int end = start + 1;
    boolean hex =
        text.charAt(start) == '0'
            && start + 2 < text.length()
            && text.charAt(start + 1) == 'x'
            && isHex(text.charAt(start + 2));
    if (hex) {
      regex.append("0x[0-9a-fA-F]+");
      end = start + 2;
      while (end < text.length() && isHex(text.charAt(end))) {
        end++;
      }
      return end;
    }
    regex.append("\\d+");
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void literal(char c) {
    if (META.indexOf(c) >= 0) {
      regex.append('\\');
    }
    regex.append(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(char c) {
    return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  /// What `\s` means to both Java and Python.
  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
