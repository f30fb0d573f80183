package dev.ftl.data.memory;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// An entry of the memory, without its vector.
///
/// @param name unique within its type; empty in some older rows
/// @param trigger how a failure shows, or when a pattern applies
/// @param resolution the fix of a failure, or the insight of a pattern
/// @param match a regular expression that finds a failure in output, or `null`
/// @param cost the tokens that a failure cost or a pattern saved
/// @param source the names of the workspaces that it comes from
/// @param createdAt when it was added, or `null` when an older row does not say
/// @param lastAccessed when an agent was last given it, or `null`
/// @param accessCount how often agents were given it
/// @param timesHelped how often it helped
/// @param timesFailed how often it did not help
/// @param relatedTyped the names of related entries of its type, by type of relationship
/// @param crossRelationships the names of related entries of the other type
public record Memory(
    long id,
    String name,
    MemoryType type,
    String trigger,
    String resolution,
    String match,
    long cost,
    JsonArray source,
    Instant createdAt,
    Instant lastAccessed,
    int accessCount,
    int timesHelped,
    int timesFailed,
    JsonObject relatedTyped,
    JsonObject crossRelationships)
    implements Scored {

  /// The entry's age in days, with fractions; 0 when it is unknown.
  public double ageDays(Instant now) {
    return Scoring.ageDays(createdAt, now);
  }
}
