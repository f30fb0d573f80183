package dev.ftl.data.memory;

import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Adds entries within one transaction. An entry is the same as another one of its type when they
/// have the same name or the same trigger, or triggers more similar than 0.85.
public final class MemoryAdder {

  private final VectorWork vectors;
  private final EventLog events;
  private final MemoryMapper mapper;
  private final Map<MemoryType, SimilarTriggers> compared;
  private final Map<MemoryType, KnownTriggers> known = new EnumMap<>(MemoryType.class);

  MemoryAdder(VectorWork vectors, EventLog events) {
    this(vectors, events, Map.of());
  }

  /// @param compared what is known of the similarity of triggers, by the type of their entries
  MemoryAdder(VectorWork vectors, EventLog events, Map<MemoryType, SimilarTriggers> compared) {
    this.compared = compared;
    this.vectors = vectors;
    this.events = events;
    this.mapper = vectors.work().mapper(MemoryMapper.class);
  }

  /// Whether there is an entry of that name.
  public boolean isKnown(MemoryName name) {
    return mapper.named(name.type(), name.name()) != null;
  }

  /// Compares texts with the entries as they are now.
  public TriggerComparison comparison() {
    return new TriggerComparison(vectors);
  }

  /// Adds an entry, or merges it into the one that it is the same as: a failure's sources are
  /// united, and the higher cost is kept.
  public AddResult add(NewMemory entry) {
    QualityGate.Rejection rejection = QualityGate.rejection(entry);
    if (rejection != null) {
      return AddResult.rejected(rejection);
    }
    Memory same = same(entry);
    if (same == null) {
      insert(entry);
      return AddResult.added();
    }
    if (entry.type() == MemoryType.FAILURE) {
      merge(same, entry);
    }
    return AddResult.same(entry.type(), same.name());
  }

  private Memory same(NewMemory entry) {
    Memory named = mapper.named(entry.type(), entry.name());
    if (named != null) {
      return named;
    }
    StoredTrigger other = others(entry.type()).mostSimilar(entry.trigger(), vectors);
    return other == null ? null : mapper.read(other.id());
  }

  private KnownTriggers others(MemoryType type) {
    return known.computeIfAbsent(type, this::read);
  }

  private KnownTriggers read(MemoryType type) {
    SimilarTriggers similar = compared.getOrDefault(type, SimilarTriggers.NONE);
    return new KnownTriggers(mapper.triggers(type), similar);
  }

  private void insert(NewMemory entry) {
    KnownTriggers others = others(entry.type());
    keepVectors(others);
    Instant now = Timestamps.now();
    byte[] vector = vectors.toStore(entry.trigger(), null);
    double importance = Scoring.worth(entry.cost()) * Scoring.helpfulness(0, 0);
    Instant created = entry.createdAt() == null ? now : entry.createdAt();
    long id = mapper.insert(entry, JsonArray.ofAll(entry.source()), created, importance, vector);
    others.add(new StoredTrigger(id, entry.name(), entry.trigger(), vector));
    JsonObject event =
        JsonObject.of("id", id)
            .with("name", entry.name())
            .with("type", entry.type())
            .with("source", entry.source());
    events.append(
        vectors.work(),
        EventType.MEMORY_ADDED,
        entry.other().isEmpty() ? event : event.with("other", entry.other()));
  }

  /// Stores the vectors that were computed for entries; those of entries added since have theirs.
  private void keepVectors(KnownTriggers others) {
    for (StoredTrigger other : others.unkept()) {
      byte[] vector = vectors.toStore(other.trigger(), other.embedding());
      if (vector != null) {
        mapper.storeVector(other.id(), other.trigger(), vector);
      }
    }
  }

  private void merge(Memory same, NewMemory entry) {
    Set<String> sources = new LinkedHashSet<>(same.source().texts());
    sources.addAll(entry.source());
    long cost = Math.max(same.cost(), entry.cost());
    boolean solved = isUnsolved(same.resolution()) && !isUnsolved(entry.resolution());
    String resolution = solved ? entry.resolution() : same.resolution();
    String match = same.match() == null || same.match().isEmpty() ? entry.match() : same.match();
    boolean changes =
        sources.size() > same.source().texts().size()
            || cost > same.cost()
            || solved
            || (match != null && !match.equals(same.match()));
    if (!changes) {
      return;
    }
    mapper.merge(same.id(), JsonArray.ofAll(List.copyOf(sources)), cost, resolution, match);
    mapper.changeImportance(same.id(), mapper.read(same.id()).importance(Timestamps.now()));
    events.append(
        vectors.work(),
        EventType.MEMORY_MERGED,
        same.ids().with("merged", entry.name()).with("source", entry.source()).with("cost", cost));
  }

  private static boolean isUnsolved(String resolution) {
    return resolution.isBlank()
        || resolution.equals(NewMemory.UNSOLVED)
        || resolution.startsWith(NewMemory.ATTEMPTED);
  }
}
