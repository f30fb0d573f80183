package dev.ftl.data.memory;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/// An entry as commands show it: a failure has a `fix` and a `cost`, a pattern an `insight` and
/// what it `saved`.
///
/// @param trigger how the failure shows, or when the pattern applies
/// @param fix what helps against the failure
/// @param insight what the pattern says to do
/// @param match a regular expression that finds the failure in output
/// @param cost the tokens that the failure cost
/// @param saved the tokens that the pattern saved
/// @param source the names of the workspaces that it comes from
/// @param lastAccessed when an agent was last given it; null when none was
/// @param accessCount how often agents were given it
/// @param timesHelped how often it helped
/// @param timesFailed how often it did not help
/// @param importance how much it matters to keep it: its value, decayed with its age
/// @param ageDays its age in days
public record MemoryEntry(
    long id,
    String name,
    MemoryType type,
    String trigger,
    Optional<String> fix,
    Optional<String> insight,
    Optional<String> match,
    Optional<Long> cost,
    Optional<Long> saved,
    JsonArray source,
    Instant createdAt,
    Instant lastAccessed,
    int accessCount,
    int timesHelped,
    int timesFailed,
    double importance,
    double ageDays,
    JsonObject relatedTyped,
    JsonObject crossRelationships) {

  /// The entry as it stands at an instant.
  public static MemoryEntry of(Memory memory, Instant now) {
    boolean failure = memory.type() == MemoryType.FAILURE;
    Optional<String> resolution = Optional.of(memory.resolution());
    Optional<Long> value = Optional.of(memory.cost());
    return new MemoryEntry(
        memory.id(),
        memory.name(),
        memory.type(),
        memory.trigger(),
        failure ? resolution : Optional.empty(),
        failure ? Optional.empty() : resolution,
        Optional.ofNullable(memory.match()),
        failure ? value : Optional.empty(),
        failure ? Optional.empty() : value,
        memory.source(),
        memory.createdAt(),
        memory.lastAccessed(),
        memory.accessCount(),
        memory.timesHelped(),
        memory.timesFailed(),
        Scoring.rounded(memory.importance(now)),
        Scoring.rounded(memory.ageDays(now)),
        memory.relatedTyped(),
        memory.crossRelationships());
  }
}
