package dev.ftl.data.memory;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.Set;

/// A workspace, as far as the memory is concerned: what it was given, and how it ended.
///
/// @param status active, complete or blocked
/// @param blockedAt when it was blocked, also if it was completed after that; or `null`
/// @param given the entries in its prior knowledge
/// @param givenAtFirst those of them that were there at its first try
/// @param heldOut the entries that were left out of it
/// @param utilized the entries that its agent says were of use
public record GivenWorkspace(
    long id,
    String workspaceId,
    String status,
    Instant createdAt,
    Instant blockedAt,
    Set<MemoryName> given,
    Set<MemoryName> givenAtFirst,
    Set<MemoryName> heldOut,
    Set<MemoryName> utilized) {

  /// A workspace's row.
  record Stored(
      long id,
      String workspaceId,
      String status,
      Instant createdAt,
      Instant blockedAt,
      JsonObject priorKnowledge,
      JsonArray utilizedMemories) {

    GivenWorkspace read() {
      return new GivenWorkspace(
          id,
          workspaceId == null ? "" : workspaceId,
          status == null ? "" : status,
          createdAt,
          blockedAt,
          MemoryName.injected(priorKnowledge),
          MemoryName.injected(priorKnowledge, HoldOut::wasThereAtFirst),
          MemoryName.heldOut(priorKnowledge),
          MemoryName.known(utilizedMemories));
    }
  }

  /// Two versions of a workspace that are equal say that it is as it was.
  public record Version(long id, String version) {}

  /// Whether its work is over, for now at least.
  public boolean hasEnded() {
    return status.equals("complete") || status.equals("blocked");
  }

  /// Whether it was blocked, also if it was completed later.
  public boolean wasBlocked() {
    return blockedAt != null || status.equals("blocked");
  }
}
