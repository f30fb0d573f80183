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

  /// Indexes entries. Vectors that are missing are computed, unless only words are compared.
  static MemoryIndex of(List<SearchableEntry> entries, SearchMode mode, Embedder embedder) {
    TextIndex texts = new TextIndex(entries.size());
    long[] ids = new long[entries.size()];
    String[] names = new String[entries.size()];
    for (int i = 0; i < ids.length; i++) {
      SearchableEntry entry = entries.get(i);
      ids[i] = entry.id();
      names[i] = entry.name();
      texts.addText();
      texts.addField(entry.name(), NAME_WEIGHT);
      texts.addField(entry.trigger(), 1);
      if (!entry.resolution().equals(entry.trigger())) {
        texts.addField(entry.resolution(), 1);
      }
    }
    VectorTable vectors = mode == SearchMode.LEXICAL ? null : vectors(entries, embedder);
    HybridIndex index = new HybridIndex(vectors, texts, new WholeEntries(entries, embedder));
    return new MemoryIndex(embedder, index, ids, names);
  }

  private static VectorTable vectors(List<SearchableEntry> entries, Embedder embedder) {
    List<float[]> stored = new ArrayList<>(entries.size());
    List<String> missing = new ArrayList<>();
    for (SearchableEntry entry : entries) {
      float[] vector = Vectors.read(entry.embedding(), embedder.model());
      stored.add(vector);
      if (vector == null && !entry.trigger().isBlank()) {
        missing.add(entry.trigger());
      }
    }
    List<float[]> computed = embedder.embedAll(missing);
    VectorTable vectors = new VectorTable(Embedder.DIMENSIONS, entries.size());
    int next = 0;
    for (int i = 0; i < stored.size(); i++) {
      boolean lacks = stored.get(i) == null && !entries.get(i).trigger().isBlank();
      vectors.add(lacks ? computed.get(next++) : stored.get(i));
    }
    return vectors;
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
