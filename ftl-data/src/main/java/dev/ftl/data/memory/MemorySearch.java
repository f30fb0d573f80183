package dev.ftl.data.memory;

import dev.ftl.data.db.Tx;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.search.HybridIndex.Hit;
import dev.ftl.data.search.SearchMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Finds memories by topic. Searching changes nothing: vectors that are missing are computed, and
/// left for a command that writes to store.
public final class MemorySearch {

  private final Tx tx;
  private final Embedder embedder;

  public MemorySearch(Tx tx, Embedder embedder) {
    this.tx = tx;
    this.embedder = embedder;
  }

  /// The entries as they are now, for several searches.
  ///
  /// @param mode the mode of these searches
  /// @param type the only type, or `null` for both
  private MemoryIndex index(SearchMode mode, MemoryType type) {
    // Without a transaction from here on: computing vectors may take a while.
    List<SearchableEntry> entries =
        tx.read(work -> work.mapper(MemorySearchMapper.class).entries(type));
    return MemoryIndex.of(entries, mode, embedder);
  }

  /// Finds entries, best first.
  ///
  /// @param threshold the lowest similarity, from 0 to 1; in mode hybrid, an entry that has a rare
  ///   word of the topic needs none
  /// @param type the only type, or `null` for both
  public List<MemoryMatch> find(
      String topic, SearchMode mode, double threshold, int limit, MemoryType type) {
    MemoryIndex index = index(mode, type);
    return matches(index, index.search(topic, mode, threshold, limit));
  }

  /// How well queries find what they should, of the whole memory.
  ///
  /// @param threshold the lowest similarity
  public Evaluation evaluate(List<SearchQuestion> questions, SearchMode mode, double threshold) {
    return Evaluation.of(index(mode, null), questions, mode, threshold);
  }

  /// The entries that an index found, as they are now; one that is gone is left out.
  private List<MemoryMatch> matches(MemoryIndex index, List<Hit> hits) {
    if (hits.isEmpty()) {
      return List.of();
    }
    Instant now = Timestamps.now();
    return tx.read(
        work -> {
          MemoryMapper mapper = work.mapper(MemoryMapper.class);
          List<MemoryMatch> matches = new ArrayList<>(hits.size());
          for (Hit hit : hits) {
            Memory memory = mapper.read(index.id(hit));
            if (memory != null) {
              matches.add(MemoryMatch.of(memory, hit, now));
            }
          }
          return matches;
        });
  }
}
