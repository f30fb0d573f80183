package dev.ftl.data.session;

import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// One explorer's part of a session.
///
/// @param arrivedAt when its result arrived, or `null` while there is none
/// @param result what it found; empty while there is none
public record Lane(ExplorerMode mode, ResultStatus status, Instant arrivedAt, JsonObject result) {

  static Lane pending(ExplorerMode mode) {
    return new Lane(mode, ResultStatus.PENDING, null, JsonObject.EMPTY);
  }
}
