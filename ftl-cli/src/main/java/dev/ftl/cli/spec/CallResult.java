package dev.ftl.cli.spec;

import dev.ftl.data.json.Json;

/// How a call ended. Nothing has been printed yet: one program prints it, another sends it on.
public sealed interface CallResult {

  /// The exit code of a process that makes this call and no other.
  int exitCode();

  /// The call was answered.
  ///
  /// @param exitCode 0, or the code of a negative answer
  /// @param value the answer, or the part that `--get` names; an array of parts for several
  /// @param layout how the value is printed
  /// @param helpHint the command that explains the one that was called
  record Answered(int exitCode, Json value, Layout layout, String helpHint) implements CallResult {}

  /// The call failed.
  record Failed(CallError error) implements CallResult {

    @Override
    public int exitCode() {
      return error.exit().number();
    }
  }

  /// How an answer is printed.
  enum Layout {
    /// JSON on one line.
    COMPACT,
    /// JSON, indented.
    PRETTY,
    /// A part of an answer: JSON on one line, but strings without quotes.
    PART,
    /// A part of an answer: indented JSON, but strings without quotes.
    PRETTY_PART,
    /// Several parts, a line each.
    PARTS,
    /// Text for people, printed as it is.
    TEXT
  }
}
