package dev.ftl.data.memory;

import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// An entry that is to be added.
///
/// @param trigger how a failure shows, or when a pattern applies
/// @param resolution the fix of a failure, or the insight of a pattern
/// @param match a regular expression that finds a failure in output, or `null`
/// @param cost the tokens that a failure cost or a pattern saved
/// @param source the names of the workspaces that it comes from
/// @param createdAt when it was learned, or `null` for now
/// @param other the fields that the caller gave and the memory has no place for; they are kept in
///   the event MEMORY_ADDED
public record NewMemory(
    MemoryType type,
    String name,
    String trigger,
    String resolution,
    String match,
    long cost,
    List<String> source,
    Instant createdAt,
    JsonObject other) {

  /// The fix of a failure that nobody has solved yet.
  public static final String UNSOLVED = "UNKNOWN";

  /// What the fix of such a failure begins with if it says what was tried.
  public static final String ATTEMPTED = "Attempted: ";

  /// A failure that is learned now.
  public static NewMemory failure(
      String name, String trigger, String fix, String match, long cost, List<String> source) {
    return new NewMemory(
        MemoryType.FAILURE, name, trigger, fix, match, cost, source, null, JsonObject.EMPTY);
  }

  /// A pattern that is learned now.
  public static NewMemory pattern(
      String name, String trigger, String insight, long saved, List<String> source) {
    return new NewMemory(
        MemoryType.PATTERN, name, trigger, insight, null, saved, source, null, JsonObject.EMPTY);
  }
}
