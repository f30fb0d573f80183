package dev.ftl.data.memory;

import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.embedding.Vectors;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.search.SearchMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the memories that matter for an objective in milliseconds: it compares the vectors that
/// are stored, and words where the objective has none. It never loads the model, and counts no
/// access.
public final class MemoryRecall {

  /// How many of the most similar entries are weighed by value, help and age.
  private static final int CANDIDATES = 20;

  private final Tx tx;
  private final String model;
  private final MemorySearch search;

  /// @param model the name of the model whose vectors are compared
  public MemoryRecall(Tx tx, String model, MemorySearch search) {
    this.tx = tx;
    this.model = model;
    this.search = search;
  }

  private record Candidate(long id, double cosine) {}

  /// The most relevant entries, best first.
  ///
  /// @param vector the objective's vector as it is stored, or `null`
  public List<Memory> about(String objective, byte[] vector, int limit) {
    float[] about = Vectors.read(vector, model);
    return tx.read(
        work -> about == null ? byWords(work, objective, limit) : byVector(work, about, limit));
  }

  private List<Memory> byVector(Work work, float[] about, int limit) {
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    List<Candidate> similar = new ArrayList<>();
    for (MemoryType type : MemoryType.values()) {
      for (StoredTrigger entry : mapper.triggers(type)) {
        float[] vector = Vectors.read(entry.embedding(), model);
        double cosine = vector == null ? 0 : Vectors.cosine(about, vector);
        if (cosine >= MemorySearch.LOWEST_SIMILARITY) {
          similar.add(new Candidate(entry.id(), cosine));
        }
      }
    }
    similar.sort(Comparator.comparingDouble(Candidate::cosine).reversed());
    Instant now = Timestamps.now();
    List<Ranked> ranked = new ArrayList<>();
    for (Candidate candidate : similar.subList(0, Math.min(CANDIDATES, similar.size()))) {
      ranked.add(Ranked.of(mapper.read(candidate.id()), candidate.cosine(), now));
    }
    ranked.sort(Ranked.BEST_FIRST);
    return ranked.stream().limit(limit).map(Ranked::memory).toList();
  }

  private List<Memory> byWords(Work work, String objective, int limit) {
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    return search.find(objective, SearchMode.LEXICAL, 0, limit, null).stream()
        .map(match -> mapper.named(match.type(), match.name()))
        .filter(memory -> memory != null && !memory.name().isEmpty())
        .toList();
  }
}
