package dev.ftl.cli.spec;

import dev.ftl.data.ExitCode;
import dev.ftl.data.FtlException;
import java.util.List;

/// Why a call failed.
///
/// @param exit the kind of failure
/// @param message a sentence that names the offending value
/// @param hint the command to run next
/// @param details one sentence per fault, when there are several
public record CallError(ExitCode exit, String message, String hint, List<String> details) {

  /// The words of the call were not understood.
  public static CallError of(UsageException e) {
    return new CallError(ExitCode.USAGE, e.getMessage(), e.hint(), List.of());
  }

  /// A request failed in a way that FTL knows.
  ///
  /// @param hint for failures that have none of their own
  public static CallError of(FtlException e, String hint) {
    List<String> details = e instanceof FtlException.InvalidData data ? data.details() : List.of();
    return new CallError(
        ExitCode.of(e), e.getMessage(), e.hint() == null ? hint : e.hint(), details);
  }

  /// This error with another hint.
  public CallError withHint(String hint) {
    return new CallError(exit, message, hint, details);
  }
}
