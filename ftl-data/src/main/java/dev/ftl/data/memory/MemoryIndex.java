package dev.ftl.data.memory;

import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.Vectors;
import dev.ftl.data.search.HybridIndex;
import dev.ftl.data.search.HybridIndex.Hit;
import dev.ftl.data.search.SearchMode;
import dev.ftl.data.search.TextIndex;
import dev.ftl.data.search.VectorTable;
import java.util.ArrayList;
import java.util.List;

/// The entries of the memory as they were at one moment, ready for any number of searches.
public final class MemoryIndex {

  /// A name says in few words what an entry is about.
  private static final float NAME_WEIGHT = 2;

  private final Embedder embedder;
  private final HybridIndex index;
  private final long[] ids;
  private final String[] names;

  private MemoryIndex(Embedder embedder, HybridIndex index, long[] ids, String[] names) {
    this.embedder = embedder;
    this.index = index;
    this.ids = ids;
    this.names = names;
  }

  /// An index that is being made.
  static final class Builder {

    private final Embedder embedder;
    private final long[] ids;
    private final String[] names;
    private final TextIndex texts;
    private final VectorTable vectors;
    private final WholeEntries whole;
    private final List<Integer> missing = new ArrayList<>();
    private final List<String> triggers = new ArrayList<>();
    private int size;

    /// @param capacity the number of entries
    /// @param mode the mode of all searches
    /// @param topic what the only search is for, or `null` when there may be any number
    Builder(int capacity, SearchMode mode, String topic, Embedder embedder) {
      this.embedder = embedder;
      this.ids = new long[capacity];
      this.names = new String[capacity];
      this.texts = topic == null ? new TextIndex(capacity) : TextIndex.forQuery(topic, capacity);
      this.vectors =
          mode == SearchMode.LEXICAL ? null : new VectorTable(Embedder.DIMENSIONS, capacity);
      this.whole = new WholeEntries(capacity, embedder);
    }

    Builder add(SearchableEntry entry) {
      ids[size] = entry.id();
      names[size] = entry.name();
      texts.addText();
      texts.addField(entry.name(), NAME_WEIGHT);
      texts.addField(entry.trigger(), 1);
      if (!entry.resolution().equals(entry.trigger())) {
        texts.addField(entry.resolution(), 1);
      }
      whole.add(entry);
      if (vectors != null) {
        float[] vector = Vectors.read(entry.embedding(), embedder.model());
        vectors.add(vector);
        if (vector == null && !entry.trigger().isBlank()) {
          missing.add(size);
          triggers.add(entry.trigger());
        }
      }
      size++;
      return this;
    }

    /// Computes the vectors that are missing.
    MemoryIndex build() {
      List<float[]> computed = embedder.embedAll(triggers);
      for (int i = 0; i < computed.size(); i++) {
        vectors.set(missing.get(i), computed.get(i));
      }
      return new MemoryIndex(embedder, new HybridIndex(vectors, texts, whole), ids, names);
    }
  }

  /// Searches, best first.
  ///
  /// @param mode lexical if the index was made for it
  /// @param threshold the lowest similarity
  public List<Hit> search(String topic, SearchMode mode, double threshold, int limit) {
    if (ids.length == 0) {
      return List.of();
    }
    float[] vector = mode == SearchMode.LEXICAL ? null : embedder.embed(topic);
    return index.search(topic, vector, mode, threshold, limit);
  }

  /// The id of the entry that a hit means.
  public long id(Hit hit) {
    return ids[hit.index()];
  }

  /// The name of the entry that a hit means.
  public String name(Hit hit) {
    return names[hit.index()];
  }

  /// The names of all entries.
  public List<String> names() {
    return List.of(names);
  }
}
