package dev.ftl.data.code;

import java.util.List;

/// Reads one line of source from left to right. Every step moves forward, so reading a line takes
/// time in proportion to its length, whatever it holds.
final class Cursor {

  private final String line;
  private int at;

  Cursor(String line) {
    this.line = line;
  }

  /// Moves past one of these words and the white space behind it; stays where it is unless such a
  /// word stands here.
  boolean skipWord(List<String> words) {
    return words.stream().anyMatch(this::skipWord);
  }

  /// Moves past the word and the white space behind it; stays where it is unless it stands here.
  boolean skipWord(String word) {
    int end = at + word.length();
    if (!line.startsWith(word, at) || end < line.length() && isNamePart(line.charAt(end))) {
      return false;
    }
    at = end;
    skipSpace();
    return true;
  }

  /// Moves past the text and the white space behind it; stays where it is unless it stands here.
  boolean skip(String text) {
    if (!line.startsWith(text, at)) {
      return false;
    }
    at += text.length();
    skipSpace();
    return true;
  }

  /// Moves to the next occurrence of the character; stays where it is if there is none.
  boolean goTo(char c) {
    int found = line.indexOf(c, at);
    at = found < 0 ? at : found;
    return found >= 0;
  }

  /// The name that stands here, which may be empty; moves past it and the white space behind it.
  String name() {
    int start = at;
    while (at < line.length() && isNamePart(line.charAt(at))) {
      at++;
    }
    String name = line.substring(start, at);
    skipSpace();
    return name;
  }

  /// Whether this text stands here.
  boolean isAt(String text) {
    return line.startsWith(text, at);
  }

  private void skipSpace() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
  }

  /// Whether names may contain the character.
  static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
