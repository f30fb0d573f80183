package dev.ftl.data.memory;

import java.util.Optional;

/// What became of an entry that was to be added.
///
/// @param status `added`, `merged:NAME` or `duplicate:NAME` for an entry that was there before, or
///   `rejected:REASON`
/// @param reason why it was rejected, as a sentence
public record AddResult(String status, Optional<String> reason) {

  private static final String ADDED = "added";
  private static final String REJECTED = "rejected:";

  /// What can become of an entry.
  public enum Kind {
    ADDED,
    MERGED,
    DUPLICATE,
    REJECTED
  }

  static AddResult added() {
    return new AddResult(ADDED, Optional.empty());
  }

  /// An entry that is the same as one that was there before.
  static AddResult same(MemoryType type, String name) {
    String what = type == MemoryType.FAILURE ? "merged:" : "duplicate:";
    return new AddResult(what + name, Optional.empty());
  }

  static AddResult rejected(QualityGate.Rejection rejection) {
    return new AddResult(REJECTED + rejection.code(), Optional.of(rejection.sentence()));
  }

  /// The name under which the entry is remembered: its own, or that of the one that it is the same
  /// as; `null` if it was rejected.
  public String storedAs(NewMemory entry) {
    return switch (kind()) {
      case ADDED -> entry.name();
      case MERGED, DUPLICATE -> status.substring(status.indexOf(':') + 1);
      case REJECTED -> null;
    };
  }

  /// What became of it, without the name or the reason.
  public Kind kind() {
    if (status.equals(ADDED)) {
      return Kind.ADDED;
    } else if (status.startsWith(REJECTED)) {
      return Kind.REJECTED;
    }
    return status.startsWith("merged:") ? Kind.MERGED : Kind.DUPLICATE;
  }
}
