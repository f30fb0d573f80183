package dev.ftl.data.memory;

import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.time.Instant;
import java.util.List;

/// Keeps the memory small, and tells what state it is in.
public final class MemoryUpkeep {

  private final Tx tx;
  private final EventLog events;

  public MemoryUpkeep(Tx tx, EventLog events) {
    this.tx = tx;
    this.events = events;
  }

  /// An entry that was removed.
  ///
  /// @param status `forgotten`
  /// @param edges number of relationships that went with it
  public record Forgotten(String status, String name, MemoryType type, int edges) {}

  /// Removes an entry and its relationships.
  ///
  /// @throws dev.ftl.data.FtlException.NotFound when there is none
  public Forgotten forget(String name, MemoryType type) {
    return tx.write(
        work -> {
          Memory memory = MemoryNames.find(work, name, type);
          int edges = MemoryRemoval.remove(work, List.of(memory));
          events.append(work, EventType.MEMORY_FORGOTTEN, memory.ids().with("edges", edges));
          return new Forgotten("forgotten", memory.name(), memory.type(), edges);
        });
  }

  /// Removes the entries that are not worth keeping, and their relationships.
  ///
  /// @param dryRun whether only to tell what would go
  public PruneResult prune(PruneRequest request, boolean dryRun) {
    return dryRun ? preview(request).result() : tx.write(work -> prune(work, request));
  }

  /// What a prune would remove.
  ///
  /// @param entries those that would go, the most important first within their type
  public record Preview(PruneResult result, List<MemoryOverview> entries) {}

  /// Tells what would be removed; removes nothing.
  public Preview preview(PruneRequest request) {
    return tx.read(work -> preview(work, request));
  }

  private Preview preview(Work work, PruneRequest request) {
    Instant now = Timestamps.now();
    BrowserMapper mapper = work.mapper(BrowserMapper.class);
    List<MemoryOverview> all = mapper.figures(null);
    List<MemoryOverview> removed = request.removed(all, now);
    int failures = count(removed, MemoryType.FAILURE);
    int patterns = count(removed, MemoryType.PATTERN);
    PruneResult result =
        new PruneResult(
            true,
            failures,
            patterns,
            removed.isEmpty() ? 0 : mapper.countEdgesAround(ids(removed)),
            count(all, MemoryType.FAILURE) - failures,
            count(all, MemoryType.PATTERN) - patterns,
            removed.stream()
                .map(
                    memory ->
                        new PruneResult.Pruned(
                            memory.name(),
                            memory.type(),
                            Scoring.rounded(request.importance(memory, now))))
                .toList());
    return new Preview(result, removed);
  }

  private PruneResult prune(Work work, PruneRequest request) {
    Preview preview = preview(work, request);
    if (preview.entries().isEmpty()) {
      return preview.result().done(0);
    }
    int edges = remove(work, ids(preview.entries()));
    List<JsonObject> names = preview.entries().stream().map(MemoryOverview::ids).toList();
    events.append(
        work,
        EventType.MEMORY_PRUNED,
        JsonObject.of("pruned", JsonArray.ofAll(names)).with("edges", edges));
    return preview.result().done(edges);
  }

  private static JsonArray ids(List<MemoryOverview> memories) {
    return JsonArray.ofAll(memories.stream().map(MemoryOverview::id).toList());
  }

  private static int remove(Work work, JsonArray ids) {
    return MemoryRemoval.remove(work, work.mapper(MemoryMapper.class).readAll(ids));
  }

  private static int count(List<MemoryOverview> memories, MemoryType type) {
    return (int) memories.stream().filter(memory -> memory.type() == type).count();
  }

  /// How many entries there are, how old they are, and how well they are used.
  public MemoryStatistics statistics() {
    return tx.read(
        work -> {
          MemoryMapper mapper = work.mapper(MemoryMapper.class);
          return MemoryStatistics.of(mapper.all(null), mapper.edges().size(), Timestamps.now());
        });
  }

  /// Whether what is learned comes back to those that work, and whether they say if it helped.
  public LoopCheck verifyLoop() {
    return tx.read(
        work -> {
          MemoryMapper mapper = work.mapper(MemoryMapper.class);
          return LoopCheck.of(mapper.all(null), mapper.ended());
        });
  }
}
