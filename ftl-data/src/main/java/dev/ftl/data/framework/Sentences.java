package dev.ftl.data.framework;

import dev.ftl.data.limit.Limits;
import java.util.ArrayList;
import java.util.List;

/// Splits prose into sentences, in one pass. A line break ends a sentence before a blank line, a
/// list item, a heading, a quotation, a table row and an underline; elsewhere it only wraps.
final class Sentences {

  private final List<String> sentences = new ArrayList<>();
  private final StringBuilder sentence = new StringBuilder();

  private Sentences() {}

  /// The sentences, each on one line with single spaces between its words.
  static List<String> in(String prose) {
    Sentences found = new Sentences();
    prose.lines().forEach(found::line);
    found.end();
    return found.sentences;
  }

  private void line(String line) {
    String text = line.strip();
    if (text.isEmpty() || begins(text) || isUnderline(line)) {
      end();
    }
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        word(text, from, i);
        from = i + 1;
      }
    }
  }

  /// Long words are left out: the expressions that look at sentences take time in proportion to the
  /// length of a word.
  private void word(String text, int from, int end) {
    if (end > from && end - from <= Limits.FRAMEWORK_WORD_CHARACTERS) {
      boolean last = ".!?;".indexOf(text.charAt(end - 1)) >= 0;
      sentence.append(sentence.isEmpty() ? "" : " ").append(text, from, last ? end - 1 : end);
      if (last) {
        end();
      }
    }
  }

  private void end() {
    if (!sentence.isEmpty()) {
      sentences.add(sentence.toString());
      sentence.setLength(0);
    }
  }

  private static boolean begins(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    boolean numbered = digits > 0 && text.startsWith(". ", digits);
    return numbered || "#>|+-".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isUnderline(String line) {
    int marks = 0;
    while (marks < line.length() && "=~-".indexOf(line.charAt(marks)) >= 0) {
      marks++;
    }
    return marks >= 3;
  }
}
