package dev.ftl.cli;

import dev.ftl.data.FtlException;

/// How a failure is told: the process's exit code and the `code` of its error line. The numbers are
/// those of BSD's `sysexits.h`.
///
/// @param number the exit code
/// @param code the word in the error line
/// @param retryable whether the same call may succeed later
record ExitCode(int number, String code, boolean retryable) {

  static final ExitCode USAGE = new ExitCode(64, "usage", false);
  static final ExitCode INTERNAL = new ExitCode(70, "internal", false);
  static final ExitCode IO = new ExitCode(74, "io", false);

  /// The code of a failure that FTL knows.
  static ExitCode of(FtlException failure) {
    return switch (failure) {
      case FtlException.InvalidData _ -> new ExitCode(65, "invalid_data", false);
      case FtlException.TooLarge _ -> new ExitCode(65, "too_large", false);
      case FtlException.NotFound _ -> new ExitCode(66, "not_found", false);
      case FtlException.NoDatabase _ -> new ExitCode(66, "no_database", false);
      case FtlException.Conflict _ -> new ExitCode(69, "conflict", false);
      case FtlException.IoFailure _ -> IO;
      case FtlException.DatabaseFailure _ -> new ExitCode(74, "database", false);
      case FtlException.Busy _ -> new ExitCode(75, "busy", true);
      case FtlException.Incompatible _ -> new ExitCode(78, "incompatible", false);
    };
  }
}
