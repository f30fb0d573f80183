package dev.ftl.data.memory;

import dev.ftl.data.db.Tx;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.search.HybridIndex.Hit;
import dev.ftl.data.search.SearchMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds memories by topic. Searching changes nothing: vectors that are missing are computed, and
/// left for a command that writes to store.
public final class MemorySearch {

  /// The lowest similarity at which an entry counts as found, unless the caller names another.
  public static final double LOWEST_SIMILARITY = 0.3;

  /// How many entries are read by one statement.
  private static final int AT_ONCE = 250;

  private final Tx tx;
  private final Embedder embedder;

  public MemorySearch(Tx tx, Embedder embedder) {
    this.tx = tx;
    this.embedder = embedder;
  }

  /// The entries as they are now, for any number of searches.
  ///
  /// @param mode the mode of these searches
  /// @param type the only type, or `null` for both
  public MemoryIndex index(SearchMode mode, MemoryType type) {
    return index(mode, null, type, new EarlyEmbedder(embedder));
  }

  /// The same for one search or more.
  ///
  /// @param topic what the only search is for, or `null` when there may be any number
  /// @param type the only type, or `null` for both
  /// @param embedder embeds what has no vector; is told to begin when there is an entry
  private MemoryIndex index(
      SearchMode mode, String topic, MemoryType type, EarlyEmbedder embedder) {
    return tx.read(
            work -> {
              MemorySearchMapper mapper = work.mapper(MemorySearchMapper.class);
              int count = mapper.count(type);
              MemoryIndex.Builder index = new MemoryIndex.Builder(count, mode, topic, embedder);
              if (count > 0 && mode != SearchMode.LEXICAL) {
                embedder.begin(topic);
              }
              long last = Long.MIN_VALUE;
              List<SearchableEntry> entries;
              do {
                entries =
                    mapper
                        .packed(type, last, AT_ONCE, Limits.MEMORY_SEARCHED_CHARACTERS)
                        .unpacked();
                for (SearchableEntry entry : entries) {
                  index.add(entry);
                  last = Math.max(last, entry.id());
                }
              } while (entries.size() == AT_ONCE);
              return index;
            })
        // Without a transaction from here on: computing vectors may take a while.
        .build();
  }

  /// Finds entries, best first.
  ///
  /// @param threshold the lowest similarity, from 0 to 1; in mode hybrid, an entry that has a rare
  ///   word of the topic needs none
  /// @param type the only type, or `null` for both
  public List<MemoryMatch> find(
      String topic, SearchMode mode, double threshold, int limit, MemoryType type) {
    MemoryIndex index = index(mode, topic, type, new EarlyEmbedder(embedder));
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
    JsonArray ids = JsonArray.ofAll(hits.stream().map(index::id).toList());
    Map<Long, Memory> memories = new HashMap<>();
    for (Memory memory : tx.read(work -> work.mapper(MemoryMapper.class).readAll(ids))) {
      memories.put(memory.id(), memory);
    }
    Instant now = Timestamps.now();
    List<MemoryMatch> matches = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      Memory memory = memories.get(index.id(hit));
      if (memory != null) {
        matches.add(MemoryMatch.of(memory, hit, now));
      }
    }
    return matches;
  }
}
