package dev.ftl.cli.fuzz;

import java.util.Objects;

/// What must hold whatever the input is. AssertJ would take most of a fuzzer's time.
public final class Property {

  private Property() {}

  /// @param property a sentence that is true
  /// @throws AssertionError when it is not
  static void holds(boolean condition, String property) {
    if (!condition) {
      throw new AssertionError("Does not hold: " + property);
    }
  }

  /// @throws AssertionError when the two differ
  static void same(Object actual, Object expected, String property) {
    if (!Objects.equals(actual, expected)) {
      throw new AssertionError(
          "Does not hold: " + property + "\n  expected " + expected + "\n  but was  " + actual);
    }
  }

  /// Nothing in a text controls a terminal; line breaks and tabs may be there.
  public static void harmless(String text, String what) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control =
          Character.isISOControl(c) && c != '\n' && c != '\t'
              || c == '\u061C'
              || c == '\u200E'
              || c == '\u200F'
              || c >= '\u2028' && c <= '\u202E'
              || c >= '\u2066' && c <= '\u2069';
      if (control) {
        throw new AssertionError(what + " holds the control character " + Integer.toHexString(c));
      }
    }
  }
}
