package dev.ftl.data.event;

import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// Something that happened, in a log that only grows.
///
/// @param eventType one of [EventType], or whatever `event emit` was given
/// @param metadata the ids that it concerns, and what else is worth telling
public record Event(long id, String eventType, Instant timestamp, JsonObject metadata) {

  /// Whether it is of this type.
  public boolean isOf(EventType type) {
    return type.name().equals(eventType);
  }
}
