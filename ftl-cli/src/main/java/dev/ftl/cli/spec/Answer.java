package dev.ftl.cli.spec;

/// What a command answers.
///
/// @param value anything that `Json.of` takes
/// @param exitCode 0, or the code of an answer that is negative
/// @param text what is printed instead of JSON, for people; `null` for JSON, empty for nothing
public record Answer(Object value, int exitCode, String text) {

  /// The answer of a command that printed all it had to say.
  public static final Answer NOTHING = new Answer(null, 0, "");

  /// An answer that is not negative.
  public static Answer of(Object value) {
    return new Answer(value, 0, null);
  }

  /// An answer that is negative, with exit code 1, unless the condition holds.
  public static Answer of(Object value, boolean positive) {
    return new Answer(value, positive ? 0 : 1, null);
  }

  /// An answer with this exit code.
  public static Answer of(Object value, int exitCode) {
    return new Answer(value, exitCode, null);
  }

  /// This answer, printed as a text.
  public Answer as(String shown) {
    return new Answer(value, exitCode, shown);
  }
}
