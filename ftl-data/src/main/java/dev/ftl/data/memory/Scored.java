package dev.ftl.data.memory;

import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// What an entry's importance follows from, see [Scoring].
public sealed interface Scored permits Memory, MemoryOverview {

  long id();

  String name();

  MemoryType type();

  /// The tokens that a failure cost or a pattern saved.
  long cost();

  /// When it was added, or `null` when an older row does not say.
  Instant createdAt();

  /// How often agents were given it.
  int accessCount();

  int timesHelped();

  int timesFailed();

  /// What names it; its name may be that of an entry of the other type.
  default MemoryName key() {
    return new MemoryName(name(), type());
  }

  /// What its events say of it.
  default JsonObject ids() {
    return JsonObject.of("id", id()).with("name", name()).with("type", type());
  }

  /// How much it matters to keep the entry.
  default double importance(Instant now) {
    return Scoring.importance(this, now, Scoring.HALF_LIFE_DAYS);
  }
}
