package dev.ftl.data.memory;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// A workspace that was completed or blocked, as far as the memory is concerned.
///
/// @param status complete or blocked
/// @param blockedAt when it was blocked, also if it was completed after that; or `null`
record EndedWorkspace(
    String workspaceId,
    String status,
    Instant createdAt,
    Instant blockedAt,
    JsonObject priorKnowledge,
    JsonArray utilizedMemories) {

  boolean wasBlocked() {
    return blockedAt != null || status.equals("blocked");
  }
}
