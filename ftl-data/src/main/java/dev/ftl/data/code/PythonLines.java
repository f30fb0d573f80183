package dev.ftl.data.code;

import java.util.ArrayList;
import java.util.List;

/// Python source as its statements: comments left out, strings emptied, and lines that belong
/// together by brackets or a backslash joined. What a docstring or a comment mentions is thus never
/// taken for code. No parser: source with errors has statements too.
final class PythonLines {

  /// A statement.
  ///
  /// @param indented whether it stands inside another
  /// @param text its text, runs of white space as one space
  record Line(boolean indented, String text) {}

  private final String source;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private boolean indented;
  private int at;
  private int depth;

  private PythonLines(String source) {
    this.source = source;
  }

  static List<Line> of(String source) {
    PythonLines scanner = new PythonLines(source);
    scanner.scan();
    return scanner.lines;
  }

  private void scan() {
    while (at < source.length()) {
      char c = source.charAt(at);
      switch (c) {
        case '#' -> skipComment();
        case '"', '\'' -> skipString(c);
        case '\\' -> skipLineEnd();
        case '\n', '\r' -> lineEnd();
        case ';' -> separator();
        default -> character(c);
      }
    }
    finish();
  }

  private void character(char c) {
    if (c == '(' || c == '[' || c == '{') {
      depth++;
    } else if (c == ')' || c == ']' || c == '}') {
      depth = Math.max(0, depth - 1);
    }
    if (Character.isWhitespace(c)) {
      space();
    } else {
      line.append(c);
    }
    at++;
  }

  private void space() {
    if (line.isEmpty()) {
      indented = true;
    } else if (line.charAt(line.length() - 1) != ' ') {
      line.append(' ');
    }
  }

  private void skipComment() {
    while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
      at++;
    }
  }

  private void skipString(char quote) {
    line.append("\"\"");
    String triple = String.valueOf(quote).repeat(3);
    boolean isTriple = source.startsWith(triple, at);
    at += isTriple ? 3 : 1;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '\\') {
        at += 2;
      } else if (isTriple ? source.startsWith(triple, at) : c == quote) {
        at += isTriple ? 3 : 1;
        return;
      } else if (c == '\n' && !isTriple) {
        return;
      } else {
        at++;
      }
    }
  }

  private void skipLineEnd() {
    at++;
    if (source.startsWith("\r\n", at)) {
      at++;
    }
    at++;
    space();
  }

  private void lineEnd() {
    at++;
    if (depth > 0) {
      space();
    } else {
      finish();
      indented = false;
    }
  }

  /// What stands behind a semicolon is as deep as what stands before it.
  private void separator() {
    at++;
    boolean deep = indented;
    finish();
    while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
      at++;
    }
    indented = deep;
  }

  private void finish() {
    String text = line.toString().strip();
    if (!text.isEmpty()) {
      lines.add(new Line(indented, text));
    }
    line.setLength(0);
  }
}
