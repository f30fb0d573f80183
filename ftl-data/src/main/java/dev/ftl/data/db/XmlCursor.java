package dev.ftl.data.db;

import java.util.HashMap;
import java.util.Map;

/// Reads the small part of XML that mapper files use: elements with attributes, text, the five
/// predefined entities and comments. Anything else is refused, so that nothing is read differently
/// from how MyBatis reads it. Loading the JDK's own parser takes longer than reading the file.
final class XmlCursor {

  /// What the cursor stands on.
  enum Token {
    /// A start tag; an empty element has an end of its own all the same.
    START,
    /// An end tag.
    END,
    /// Text, with entities replaced; comments divide it.
    TEXT,
    /// The end of the file.
    EOF
  }

  private final String xml;
  private final Map<String, String> attributes = new HashMap<>();
  private int at;
  private int depth;
  private boolean isEmpty;
  private String value;

  XmlCursor(String xml) {
    this.xml = xml;
  }

  /// The name of the element at a start tag, or the text.
  String value() {
    return value;
  }

  /// An attribute of the last start tag, or `null`.
  String attribute(String name) {
    return attributes.get(name);
  }

  /// Moves to the next token.
  ///
  /// @throws IllegalStateException when the file holds what this reader does not know
  Token next() {
    if (isEmpty) {
      isEmpty = false;
      depth--;
      return Token.END;
    }
    while (at < xml.length()) {
      if (xml.charAt(at) != '<') {
        int from = at;
        at = xml.indexOf('<', at);
        at = at < 0 ? xml.length() : at;
        value = decoded(xml.substring(from, at));
        return Token.TEXT;
      } else if (xml.startsWith("<!--", at)) {
        skipPast("-->");
      } else if (xml.startsWith("<?xml ", at)) {
        skipPast("?>");
      } else if (xml.startsWith("<!DOCTYPE ", at)) {
        skipPast(">");
      } else if (xml.startsWith("</", at)) {
        skipPast(">");
        depth--;
        return Token.END;
      } else {
        start();
        depth++;
        return Token.START;
      }
    }
    if (depth != 0) {
      throw unknown();
    }
    return Token.EOF;
  }

  private void start() {
    at++;
    value = name();
    attributes.clear();
    skipSpace();
    while (!xml.startsWith(">", at) && !xml.startsWith("/>", at)) {
      String attribute = name();
      require("=\"");
      int end = xml.indexOf('"', at);
      if (end < 0) {
        throw unknown();
      }
      attributes.put(attribute, decoded(xml.substring(at, end)));
      at = end + 1;
      skipSpace();
    }
    isEmpty = xml.startsWith("/", at);
    at += isEmpty ? 2 : 1;
  }

  private String name() {
    int from = at;
    while (at < xml.length() && Character.isLetterOrDigit(xml.charAt(at))) {
      at++;
    }
    if (at == from) {
      throw unknown();
    }
    return xml.substring(from, at);
  }

  private void require(String text) {
    if (!xml.startsWith(text, at)) {
      throw unknown();
    }
    at += text.length();
  }

  private void skipSpace() {
    while (at < xml.length() && xml.charAt(at) <= ' ') {
      at++;
    }
  }

  private void skipPast(String end) {
    int found = xml.indexOf(end, at);
    if (found < 0) {
      throw unknown();
    }
    at = found + end.length();
  }

  private String decoded(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    // The ampersand last: what it yields is text.
    String decoded =
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'");
    if (decoded.replace("&amp;", "").indexOf('&') >= 0) {
      throw unknown();
    }
    return decoded.replace("&amp;", "&");
  }

  private IllegalStateException unknown() {
    return new IllegalStateException("Not understood at offset " + at + " of the XML");
  }
}
