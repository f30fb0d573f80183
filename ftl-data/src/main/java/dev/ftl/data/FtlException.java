package dev.ftl.data;

import dev.ftl.data.limit.Details;
import java.util.List;

/// What can go wrong with a request. The message is a sentence for the caller and names the
/// offending value; each kind has its own type, so that a front end can answer each with an
/// exhaustive switch.
public abstract sealed class FtlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String hint;

  private FtlException(String message, String hint, Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  /// A command that helps to find what was meant, or `null`.
  public String hint() {
    return hint;
  }

  /// What was named does not exist.
  public static final class NotFound extends FtlException {
    private static final long serialVersionUID = 1L;

    public NotFound(String message, String hint) {
      super(message, hint, null);
    }
  }

  /// There is no database, or nothing in it, and the request does not create one.
  public static final class NoDatabase extends FtlException {
    private static final long serialVersionUID = 1L;

    public NoDatabase(String message) {
      super(message, "ftl init", null);
    }
  }

  /// The option or variable that names the database names none that FTL could use.
  public static final class BadLocation extends FtlException {
    private static final long serialVersionUID = 1L;

    public BadLocation(String message, String hint) {
      super(message, hint, null);
    }
  }

  /// The data given is wrong; [#details] has one sentence per fault when there are several, and as
  /// many of them as [Details] lists.
  public static final class InvalidData extends FtlException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    public InvalidData(String message) {
      this(message, List.of());
    }

    public InvalidData(String message, List<String> details) {
      super(message, null, null);
      this.details = Details.capped(details);
    }

    /// Nobody needs it: the fault is in the data. Text of many lines may have one on each of them,
    /// and a stack trace takes longer than reading the line.
    @Override
    public Throwable fillInStackTrace() {
      return this;
    }

    /// One sentence per fault; empty when the message says it all.
    public List<String> details() {
      return details;
    }
  }

  /// The data given is larger than FTL takes.
  public static final class TooLarge extends FtlException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String message) {
      super(message, null, null);
    }
  }

  /// The state does not allow it.
  public static final class Conflict extends FtlException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message, String hint) {
      super(message, hint, null);
    }
  }

  /// The database stayed locked by another process; the same request may succeed later.
  public static final class Busy extends FtlException {
    private static final long serialVersionUID = 1L;

    public Busy(String message, Throwable cause) {
      super(message, "the same call again, or with a larger --busy-timeout", cause);
    }
  }

  /// The database was written by a newer FTL, or by an older one and cannot be brought up to date
  /// by who only reads.
  public static final class Incompatible extends FtlException {
    private static final long serialVersionUID = 1L;

    public Incompatible(String message) {
      super(message, "ftl version", null);
    }
  }

  /// A file or the disk refused: missing permission, no space, no such folder.
  public static final class IoFailure extends FtlException {
    private static final long serialVersionUID = 1L;

    public IoFailure(String message, Throwable cause) {
      this(message, null, cause);
    }

    public IoFailure(String message, String hint, Throwable cause) {
      super(message, hint, cause);
    }
  }

  /// The database file is corrupt or no database.
  public static final class DatabaseFailure extends FtlException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(String message, Throwable cause) {
      super(message, "ftl doctor", cause);
    }
  }
}
