package dev.ftl.data.memory;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.Vectors;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives agents what is remembered that matters for what they are about to do.
public final class MemoryContext {

  private final Tx tx;
  private final EventLog events;
  private final VectorTx vectors;

  public MemoryContext(Tx tx, EventLog events, Embedder embedder) {
    this.tx = tx;
    this.events = events;
    this.vectors = new VectorTx(tx, embedder);
  }

  /// The entries that a request is answered with.
  ///
  /// @param withTiers whether to count all entries by tier, with an objective
  /// @param track whether to count an access of each; where nothing can be written, none is
  public Context context(ContextRequest request, boolean withTiers, boolean track) {
    Selection selection =
        vectors.read(work -> select(work, request, objectiveVector(work.work(), request)));
    if (track && !selection.memories().isEmpty()) {
      try {
        tx.write(work -> track(work, selection));
      } catch (IoFailure _) {
        // Whoever can only read is given the same entries.
      }
    }
    return Context.of(selection, request.hasObjective(), withTiers);
  }

  private static byte[] objectiveVector(Work work, ContextRequest request) {
    if (!request.hasObjective()) {
      return null;
    }
    StoredObjective stored = work.mapper(MemoryMapper.class).objective(request.objective());
    return stored == null ? null : stored.embedding();
  }

  private int track(Work work, Selection selection) {
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    List<JsonObject> names = new ArrayList<>();
    Instant now = Timestamps.now();
    for (Memory memory : selection.memories()) {
      mapper.access(memory.id(), now);
      names.add(memory.key().json());
    }
    keep(work, selection);
    JsonObject event = JsonObject.of("memories", JsonArray.ofAll(names));
    events.append(work, EventType.MEMORY_ACCESSED, event);
    return names.size();
  }

  /// Stores the vectors that were computed for a selection.
  public void keep(Work work, Selection selection) {
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    for (StoredTrigger computed : selection.computed()) {
      mapper.storeVector(computed.id(), computed.trigger(), computed.embedding());
    }
  }

  /// The same as part of a larger transaction; counts no access. Entries without a name are left
  /// out, since nothing could refer to them.
  ///
  /// @param objectiveVector the objective's vector as it is stored, or `null`
  public Selection select(VectorWork work, ContextRequest request, byte[] objectiveVector) {
    MemoryMapper mapper = work.work().mapper(MemoryMapper.class);
    List<Memory> memories =
        mapper.all(request.type()).stream().filter(memory -> !memory.name().isEmpty()).toList();
    if (memories.isEmpty()) {
      return Selection.EMPTY;
    }
    List<StoredTrigger> computed = new ArrayList<>();
    Map<Long, Double> cosines =
        request.hasObjective() ? cosines(work, request, objectiveVector, computed) : Map.of();
    Instant now = Timestamps.now();
    List<Ranked> failures = new ArrayList<>();
    List<Ranked> patterns = new ArrayList<>();
    List<Ranked> all = new ArrayList<>();
    for (Memory memory : memories) {
      Ranked ranked = Ranked.of(memory, cosines.getOrDefault(memory.id(), 0.0), now);
      (memory.type() == MemoryType.FAILURE ? failures : patterns).add(ranked);
      all.add(ranked);
    }
    return new Selection(
        Ranked.chosen(failures, MemoryType.FAILURE, request),
        Ranked.chosen(patterns, MemoryType.PATTERN, request),
        request.hasObjective() ? TierCounts.of(all) : null,
        computed);
  }

  private static Map<Long, Double> cosines(
      VectorWork work, ContextRequest request, byte[] stored, List<StoredTrigger> computed) {
    MemoryMapper mapper = work.work().mapper(MemoryMapper.class);
    List<StoredTrigger> entries = new ArrayList<>();
    for (MemoryType type : MemoryType.values()) {
      if (request.wants(type)) {
        entries.addAll(mapper.triggers(type));
      }
    }
    // Without triggers there is nothing to compare, and the model is not needed.
    float[] objective = entries.isEmpty() ? null : work.vector(request.objective(), stored);
    Map<Long, Double> cosines = new HashMap<>();
    for (StoredTrigger entry : entries) {
      float[] vector = work.vector(entry.trigger(), entry.embedding());
      if (objective != null && vector != null) {
        cosines.put(entry.id(), Vectors.cosine(objective, vector));
      }
      byte[] bytes = work.toStore(entry.trigger(), entry.embedding());
      if (bytes != null) {
        computed.add(new StoredTrigger(entry.id(), entry.name(), entry.trigger(), bytes));
      }
    }
    return cosines;
  }
}
