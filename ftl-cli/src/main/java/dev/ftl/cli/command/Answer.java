package dev.ftl.cli.command;

/// What a command answers.
///
/// @param value anything that `Json.of` takes
/// @param exitCode 0, or the code of an answer that is negative
public record Answer(Object value, int exitCode) {

  /// An answer that is not negative.
  public static Answer of(Object value) {
    return new Answer(value, 0);
  }

  /// An answer that is negative, with exit code 1, unless the condition holds.
  public static Answer of(Object value, boolean positive) {
    return new Answer(value, positive ? 0 : 1);
  }
}
