package dev.ftl.cli.spec;

/// What JSON Schema can say about a parameter's values.
///
/// @param kind the JSON type
/// @param minimum the lowest number, or `null`
/// @param maximum the highest number, or `null`
/// @param pattern the regular expression that the whole text matches, or `null`
public record ValueType(Kind kind, Number minimum, Number maximum, String pattern) {

  /// Any text.
  public static final ValueType TEXT = of(Kind.STRING);

  /// A JSON type.
  public enum Kind {
    STRING,
    INTEGER,
    NUMBER,
    OBJECT,
    ARRAY,
    /// Strings; on the command line they are separated by commas.
    LIST
  }

  /// A type without further limits.
  public static ValueType of(Kind kind) {
    return new ValueType(kind, null, null, null);
  }

  /// Integers from the minimum to the maximum, both included.
  public static ValueType integer(long minimum, long maximum) {
    return new ValueType(Kind.INTEGER, minimum, maximum, null);
  }

  /// Numbers from the minimum to the maximum, both included.
  public static ValueType number(double minimum, double maximum) {
    return new ValueType(Kind.NUMBER, minimum, maximum, null);
  }

  /// Text that matches a regular expression as a whole.
  public static ValueType matching(String pattern) {
    return new ValueType(Kind.STRING, null, null, pattern);
  }
}
