package dev.ftl.data.memory;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/// Entries for tests.
final class Memories {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private Memories() {}

  /// An entry that is so many days old.
  static Memory memory(
      long id, MemoryType type, long cost, double days, int accesses, int helped, int failed) {
    return new Memory(
        id,
        "m" + id,
        type,
        "trigger " + id,
        "",
        null,
        cost,
        JsonArray.EMPTY,
        NOW.minus(Duration.ofSeconds((long) (days * 86_400))),
        null,
        accesses,
        helped,
        failed,
        JsonObject.EMPTY,
        JsonObject.EMPTY);
  }

  /// A workspace that has ended.
  ///
  /// @param blockedAt when it was blocked before it was completed, or `null`
  static GivenWorkspace ended(String status, Instant blockedAt, JsonObject priorKnowledge) {
    return new GivenWorkspace.Stored(
            1, "001-a", status, NOW, blockedAt, priorKnowledge, JsonArray.EMPTY)
        .read();
  }

  static Memory failure(long id, long cost, double days) {
    return memory(id, MemoryType.FAILURE, cost, days, 0, 0, 0);
  }
}
