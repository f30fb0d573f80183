package dev.ftl.data.memory;

import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.search.HybridIndex.SecondVectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The vectors of entries' triggers and resolutions together. Databases hold those of triggers
/// alone; these are computed for the few entries that a topic may mean, and kept for later searches
/// of the same index. Computing them takes longer than all the rest of a search, which must not add
/// up to a delay that is noticed in a large memory.
final class WholeEntries implements SecondVectors {

  private final List<String> texts;
  private final Embedder embedder;
  private final Map<String, float[]> known = new HashMap<>();

  /// @param size how many entries there will be
  WholeEntries(int size, Embedder embedder) {
    this.texts = size > Limits.MEMORY_RERANKED_ENTRIES ? null : new ArrayList<>(size);
    this.embedder = embedder;
  }

  /// Adds the entry with the next index.
  void add(SearchableEntry entry) {
    if (texts != null) {
      String text = entry.resolution();
      boolean says =
          !text.isBlank() && !text.equals(NewMemory.UNSOLVED) && !text.equals(entry.trigger());
      texts.add(says ? entry.trigger() + ". " + text : null);
    }
  }

  @Override
  public synchronized List<float[]> of(int[] indexes) {
    List<float[]> vectors = new ArrayList<>(indexes.length);
    List<String> missing = new ArrayList<>();
    for (int index : indexes) {
      String text = text(index);
      if (text != null && !known.containsKey(text)) {
        missing.add(text);
      }
    }
    known.putAll(embedder.embedEach(missing));
    for (int index : indexes) {
      vectors.add(known.get(text(index)));
    }
    return vectors;
  }

  private String text(int index) {
    return texts == null ? null : texts.get(index);
  }
}
