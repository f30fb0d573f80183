package dev.ftl.data.memory;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Counts how often entries helped those that were given them.
public final class MemoryFeedback {

  private static final String UPDATED = "updated";

  private final Tx tx;
  private final EventLog events;

  public MemoryFeedback(Tx tx, EventLog events) {
    this.tx = tx;
    this.events = events;
  }

  /// An entry after feedback.
  ///
  /// @param status `updated`
  /// @param timesHelped how often it helped
  /// @param timesFailed how often it did not help
  public record Updated(
      String status, String name, MemoryType type, int timesHelped, int timesFailed) {}

  /// What was counted.
  ///
  /// @param helped number of entries that helped
  /// @param notHelped number of entries that did not help
  /// @param unknown the names of entries that do not exist any more, when there are any
  public record Counted(int helped, int notHelped, Optional<List<String>> unknown) {}

  /// Counts that an entry helped, or that it did not.
  ///
  /// @param type its type, or `null` when only one has such an entry
  /// @throws NotFound when there is none
  /// @throws Conflict when both types have one and none is given
  public Updated record(String name, MemoryType type, boolean helped) {
    return tx.write(
        work -> {
          Memory memory = count(work, MemoryNames.find(work, name, type), helped);
          JsonArray one = JsonArray.of(named(memory));
          append(work, helped ? one : JsonArray.EMPTY, helped ? JsonArray.EMPTY : one);
          return new Updated(
              UPDATED, memory.name(), memory.type(), memory.timesHelped(), memory.timesFailed());
        });
  }

  /// Counts for each entry that was given whether it was of use. Entries that do not exist any more
  /// are passed over.
  ///
  /// @param utilized the entries that were of use
  /// @param injected the entries that were given
  public Counted record(Set<MemoryName> utilized, Set<MemoryName> injected) {
    return tx.write(work -> record(work, utilized, injected));
  }

  /// The same as part of a larger transaction.
  public Counted record(Work work, Set<MemoryName> utilized, Set<MemoryName> injected) {
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    List<JsonObject> helped = new ArrayList<>();
    List<JsonObject> notHelped = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (MemoryName given : injected) {
      Memory memory = mapper.named(given.type(), given.name());
      if (memory == null) {
        unknown.add(given.name());
      } else {
        boolean use = utilized.contains(given);
        (use ? helped : notHelped).add(named(count(work, memory, use)));
      }
    }
    if (!helped.isEmpty() || !notHelped.isEmpty()) {
      append(work, JsonArray.ofAll(helped), JsonArray.ofAll(notHelped));
    }
    return new Counted(
        helped.size(),
        notHelped.size(),
        unknown.isEmpty() ? Optional.empty() : Optional.of(unknown));
  }

  private static Memory count(Work work, Memory memory, boolean helped) {
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    mapper.feedback(memory.id(), helped ? 1 : 0, helped ? 0 : 1);
    Memory counted = mapper.read(memory.id());
    mapper.changeImportance(counted.id(), counted.importance(Timestamps.now()));
    return counted;
  }

  private static JsonObject named(Memory memory) {
    return memory.key().json();
  }

  private void append(Work work, JsonArray helped, JsonArray notHelped) {
    events.append(
        work,
        EventType.MEMORY_FEEDBACK,
        JsonObject.of("helped", helped).with("not_helped", notHelped));
  }
}
