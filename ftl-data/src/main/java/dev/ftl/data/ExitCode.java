package dev.ftl.data;

/// How a failure ends a process: its exit code, and the `code` of its error line. The numbers are
/// those of BSD's `sysexits.h`. Every front end takes them from here.
///
/// @param number the exit code
/// @param code the word in the error line
/// @param retryable whether the same call may succeed later
public record ExitCode(int number, String code, boolean retryable) {

  public static final ExitCode USAGE = new ExitCode(64, "usage", false);
  public static final ExitCode INTERNAL = new ExitCode(70, "internal", false);
  public static final ExitCode IO = new ExitCode(74, "io", false);

  /// The exit code of any failure; one that FTL does not know is a bug.
  public static ExitCode of(Throwable failure) {
    return failure instanceof FtlException known ? of(known) : INTERNAL;
  }

  /// The exit code of a failure that FTL knows.
  public static ExitCode of(FtlException failure) {
    return switch (failure) {
      case FtlException.BadLocation _ -> USAGE;
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

  /// The failure that another process of FTL reported.
  ///
  /// @param code the word that [#of] gave to it
  /// @return `null` for a bug, and for a word that is not known
  public static FtlException failure(String code, String message, String hint) {
    return switch (code) {
      case "usage" -> new FtlException.BadLocation(message, hint);
      case "invalid_data" -> new FtlException.InvalidData(message);
      case "too_large" -> new FtlException.TooLarge(message);
      case "not_found" -> new FtlException.NotFound(message, hint);
      case "no_database" -> new FtlException.NoDatabase(message);
      case "conflict" -> new FtlException.Conflict(message, hint);
      case "io" -> new FtlException.IoFailure(message, null);
      case "database" -> new FtlException.DatabaseFailure(message, null);
      case "busy" -> new FtlException.Busy(message, null);
      case "incompatible" -> new FtlException.Incompatible(message);
      default -> null;
    };
  }
}
