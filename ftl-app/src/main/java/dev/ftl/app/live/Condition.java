package dev.ftl.app.live;

import dev.ftl.data.FtlException;

/// How the watched database is doing, in a sentence for the developer who watches it.
///
/// @param health what it means for the screens
/// @param words a sentence; empty while all is well
/// @param hint a command that helps, or `null`
public record Condition(Health health, String words, String hint) {

  /// What the screens can show.
  public enum Health {
    /// Nothing was read yet.
    CONNECTING,
    /// What is shown is what the database holds.
    LIVE,
    /// There is no database file, and was none since it is watched.
    MISSING,
    /// The database that was shown has been deleted or moved.
    GONE,
    /// It could not be read this time; what is shown is older.
    STALE,
    /// It cannot be read, and nothing is shown: corrupt, no database, newer than this program, or
    /// out of reach since it is watched.
    UNUSABLE
  }

  static final Condition CONNECTING = new Condition(Health.CONNECTING, "", null);

  static final Condition LIVE = new Condition(Health.LIVE, "", null);

  /// What a failed reading means. A lock or an I/O error may pass; what the file holds does not
  /// pass by itself.
  static Condition of(FtlException failure) {
    return switch (failure) {
      case FtlException.NoDatabase none ->
          new Condition(Health.MISSING, none.getMessage(), none.hint());
      case FtlException.BadLocation wrong -> unusable(wrong);
      case FtlException.Incompatible newer -> unusable(newer);
      case FtlException.DatabaseFailure corrupt -> unusable(corrupt);
      case FtlException.Busy _ ->
          new Condition(Health.STALE, "Another process keeps the database locked", null);
      case FtlException.IoFailure io -> new Condition(Health.STALE, io.getMessage(), io.hint());
      case FtlException.NotFound other -> stale(other);
      case FtlException.InvalidData other -> stale(other);
      case FtlException.TooLarge other -> stale(other);
      case FtlException.Conflict other -> stale(other);
    };
  }

  /// A failure that nothing of the above explains.
  static Condition of(Throwable failure) {
    return new Condition(Health.STALE, "Reading failed: " + said(failure), null);
  }

  /// A question that failed beside others that did not.
  static Condition unanswered(Throwable failure) {
    return new Condition(Health.STALE, "Part of this could not be read: " + said(failure), null);
  }

  private static String said(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  /// What it means while nothing was read before that could be shown.
  Condition atFirst() {
    return health == Health.STALE ? new Condition(Health.UNUSABLE, words, hint) : this;
  }

  /// What it means when a database was shown before.
  Condition afterwards() {
    return health == Health.MISSING ? new Condition(Health.GONE, words, hint) : this;
  }

  private static Condition unusable(FtlException failure) {
    return new Condition(Health.UNUSABLE, failure.getMessage(), failure.hint());
  }

  private static Condition stale(FtlException failure) {
    return new Condition(Health.STALE, failure.getMessage(), failure.hint());
  }

  /// Whether the screens have something to show.
  public boolean showable() {
    return switch (health) {
      case LIVE, STALE, CONNECTING -> true;
      case MISSING, GONE, UNUSABLE -> false;
    };
  }
}
