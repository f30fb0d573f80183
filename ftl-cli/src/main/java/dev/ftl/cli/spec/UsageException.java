package dev.ftl.cli.spec;

/// The command line itself is wrong: an unknown command, a missing or a bad option.
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String hint;

  /// @param message a sentence that names the offending value and, where there is one, the set of
  ///   valid ones
  /// @param hint the command that tells more
  public UsageException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /// The command that tells more.
  public String hint() {
    return hint;
  }
}
