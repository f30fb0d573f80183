package dev.ftl.data.db;

import java.util.Locale;
import java.util.Set;

/// Finds expressions in the definition of a table or an index. SQLite computes them with every row
/// that is written, while the write lock is held, and a call of a function in them is one step of
/// its machine however long it takes.
final class SchemaCode {

  /// What an expression in parentheses follows in a table: a constraint, a generated column, a
  /// default. Behind other words are lists of columns, and sizes of types.
  private static final Set<String> BEFORE = Set.of("CHECK", "AS", "DEFAULT");

  /// What makes an index compute, beside more parentheses than those of its columns.
  private static final Set<String> PATTERNS = Set.of("LIKE", "GLOB", "REGEXP", "MATCH");

  private final String sql;
  private int at;

  private SchemaCode(String sql) {
    this.sql = sql;
  }

  /// Whether a table is a virtual one.
  static boolean isVirtual(String sql) {
    SchemaCode code = new SchemaCode(sql);
    code.next();
    return "VIRTUAL".equals(code.next());
  }

  /// Whether a table computes, changes with the rows of another one, or drops rows without a word
  /// because of others.
  static boolean inTable(String sql) {
    SchemaCode code = new SchemaCode(sql);
    String before = "";
    for (String token = code.next(); token != null; token = code.next()) {
      if (token.equals("REFERENCES")
          || token.equals("CONFLICT") && before.equals("ON")
          || token.equals("(") && BEFORE.contains(before)) {
        return true;
      }
      before = token;
    }
    return false;
  }

  /// Whether an index computes more than the value of a column.
  static boolean inIndex(String sql) {
    SchemaCode code = new SchemaCode(sql);
    int parentheses = 0;
    for (String token = code.next(); token != null; token = code.next()) {
      parentheses += token.equals("(") ? 1 : 0;
      if (parentheses > 1 || PATTERNS.contains(token)) {
        return true;
      }
    }
    return false;
  }

  /// The next word in capitals, or character; `null` at the end. Names in quotes are empty, and
  /// comments are passed over.
  private String next() {
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (sql.startsWith("--", at)) {
        passOver("\n");
      } else if (sql.startsWith("/*", at)) {
        at += 2;
        passOver("*/");
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        return token(c);
      }
    }
    return null;
  }

  private String token(char first) {
    int start = at++;
    if ("'\"`[".indexOf(first) >= 0) {
      // A quotation mark that is doubled ends one name and begins the next.
      passOver(first == '[' ? "]" : Character.toString(first));
      return "";
    }
    if (!isPartOfWord(first)) {
      return Character.toString(first);
    }
    while (at < sql.length() && isPartOfWord(sql.charAt(at))) {
      at++;
    }
    return sql.substring(start, at).toUpperCase(Locale.ROOT);
  }

  private void passOver(String end) {
    int found = sql.indexOf(end, at);
    at = found < 0 ? sql.length() : found + end.length();
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
