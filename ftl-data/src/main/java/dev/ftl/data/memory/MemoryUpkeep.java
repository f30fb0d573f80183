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
import java.util.Set;
import java.util.stream.Collectors;

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
    return dryRun
        ? tx.read(work -> prune(work, request, true))
        : tx.write(work -> prune(work, request, false));
  }

  private PruneResult prune(Work work, PruneRequest request, boolean dryRun) {
    Instant now = Timestamps.now();
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    List<Memory> all = mapper.all(null);
    List<Memory> removed = request.removed(all, now);
    int edges =
        dryRun ? (int) countEdges(mapper.edges(), removed) : MemoryRemoval.remove(work, removed);
    if (!dryRun && !removed.isEmpty()) {
      List<JsonObject> names = removed.stream().map(Memory::ids).toList();
      events.append(
          work,
          EventType.MEMORY_PRUNED,
          JsonObject.of("pruned", JsonArray.ofAll(names)).with("edges", edges));
    }
    int failures = count(removed, MemoryType.FAILURE);
    int patterns = count(removed, MemoryType.PATTERN);
    return new PruneResult(
        dryRun,
        failures,
        patterns,
        edges,
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
  }

  private static long countEdges(List<MemoryEdge> edges, List<Memory> removed) {
    Set<Long> ids = removed.stream().map(Memory::id).collect(Collectors.toSet());
    return edges.stream()
        .filter(edge -> ids.contains(edge.fromId()) || ids.contains(edge.toId()))
        .count();
  }

  private static int count(List<Memory> memories, MemoryType type) {
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
