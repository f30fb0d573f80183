package dev.ftl.cli.command;

/// The shape of an answer, from which its JSON Schema follows.
///
/// @param type the record that answers, or `JsonObject` for an object whose fields are the caller's
///   own
/// @param list whether the answer is an array of them
/// @param nullable whether the answer may be `null`
public record Shape(Class<?> type, boolean list, boolean nullable) {

  /// One of them.
  public static Shape of(Class<?> type) {
    return new Shape(type, false, false);
  }

  /// An array of them.
  public static Shape listOf(Class<?> type) {
    return new Shape(type, true, false);
  }

  /// One of them, or `null`.
  public static Shape orNull(Class<?> type) {
    return new Shape(type, false, true);
  }
}
