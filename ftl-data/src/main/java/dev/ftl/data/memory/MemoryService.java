package dev.ftl.data.memory;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.json.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What FTL remembers of failures and patterns.
public final class MemoryService {

  /// From how many entries on they are compared before they are added.
  private static final int MANY = 50;

  private final Tx tx;
  private final EventLog events;
  private final VectorTx vectors;

  public MemoryService(Tx tx, EventLog events, Embedder embedder) {
    this.tx = tx;
    this.events = events;
    this.vectors = new VectorTx(tx, embedder);
  }

  /// Adds an entry, see [MemoryAdder].
  public AddResult add(NewMemory entry) {
    return write((adder, _) -> adder.add(entry));
  }

  /// Adds entries, all of them in one transaction. Many are compared before it begins, so that
  /// others need not wait for it.
  public ImportResult addAll(List<NewMemory> entries) {
    return entries.size() < MANY || !tx.hasDatabase()
        ? write((adder, _) -> addAll(entries, adder))
        : vectors.write(
            work -> compared(entries, work),
            (compared, work) -> addAll(entries, new MemoryAdder(work, events, compared)));
  }

  private static ImportResult addAll(List<NewMemory> entries, MemoryAdder adder) {
    List<AddResult> results = new ArrayList<>();
    entries.forEach(entry -> results.add(adder.add(entry)));
    return ImportResult.of(entries, results);
  }

  /// Compares those that are not known by their names or triggers.
  private static Map<MemoryType, SimilarTriggers> compared(
      List<NewMemory> entries, VectorWork work) {
    MemoryMapper mapper = work.work().mapper(MemoryMapper.class);
    Map<MemoryType, SimilarTriggers> compared = new EnumMap<>(MemoryType.class);
    for (MemoryType type : MemoryType.values()) {
      List<StoredTrigger> known = mapper.triggers(type);
      Set<String> same = new HashSet<>();
      known.forEach(entry -> same.addAll(List.of(entry.name(), entry.trigger())));
      List<String> triggers =
          entries.stream()
              .filter(entry -> entry.type() == type && QualityGate.rejection(entry) == null)
              .filter(entry -> !same.contains(entry.name()) && !same.contains(entry.trigger()))
              .map(NewMemory::trigger)
              .toList();
      if (!triggers.isEmpty()) {
        compared.put(type, SimilarTriggers.of(triggers, known, work));
      }
    }
    return compared;
  }

  /// What a transaction does that adds entries.
  ///
  /// @param <T> what it returns
  @FunctionalInterface
  public interface Addition<T> {
    /// Adds entries, and does what belongs to it in the same transaction.
    T run(MemoryAdder adder, Work work);
  }

  /// Runs a transaction that adds entries. It may run several times, see [VectorTx#write].
  public <T> T write(Addition<T> addition) {
    return write(List.of(), addition);
  }

  /// The same for additions that are known to compare texts, see [VectorTx#write(List, Function)].
  public <T> T write(List<String> texts, Addition<T> addition) {
    return vectors.write(texts, work -> addition.run(new MemoryAdder(work, events), work.work()));
  }

  /// What a transaction reads that compares texts with the memory.
  ///
  /// @param <T> what it returns
  @FunctionalInterface
  public interface Comparing<T> {
    /// Compares texts, and reads what belongs to it in the same transaction.
    T run(TriggerComparison comparison, Work work);
  }

  /// Runs a reading transaction that compares texts with the memory. It may run several times, see
  /// [VectorTx#read].
  public <T> T compare(Comparing<T> block) {
    return vectors.read(work -> block.run(new TriggerComparison(work), work.work()));
  }

  /// The most important entries.
  ///
  /// @param type the only type, or `null` for both
  public List<MemoryEntry> list(MemoryType type, int limit) {
    Instant now = Timestamps.now();
    return memories(type).stream()
        .sorted(Comparator.comparingDouble((Memory memory) -> memory.importance(now)).reversed())
        .limit(limit)
        .map(memory -> MemoryEntry.of(memory, now))
        .toList();
  }

  /// All entries, in the order in which they were added.
  ///
  /// @param type the only type, or `null` for both
  public List<Memory> memories(MemoryType type) {
    return tx.read(work -> work.mapper(MemoryMapper.class).all(type));
  }

  /// The entry of that name.
  ///
  /// @param type its type, or `null` when only one has such an entry
  /// @throws NotFound when there is none
  /// @throws Conflict when both types have one and none is given
  public MemoryEntry show(String name, MemoryType type) {
    return tx.read(work -> MemoryEntry.of(MemoryNames.find(work, name, type), Timestamps.now()));
  }
}
