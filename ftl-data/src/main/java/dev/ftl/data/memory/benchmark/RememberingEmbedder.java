package dev.ftl.data.memory.benchmark;

import dev.ftl.data.embedding.Embedder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Embeds each text once: samples begin with the same entries.
final class RememberingEmbedder implements Embedder {

  private final Embedder embedder;
  private final Map<String, float[]> known = new HashMap<>();

  RememberingEmbedder(Embedder embedder) {
    this.embedder = embedder;
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public synchronized float[] embed(String text) {
    return known.computeIfAbsent(text, embedder::embed);
  }

  @Override
  public synchronized List<float[]> embedAll(List<String> texts) {
    List<String> missing = texts.stream().filter(text -> !known.containsKey(text)).toList();
    List<float[]> vectors = embedder.embedAll(missing);
    for (int i = 0; i < missing.size(); i++) {
      known.put(missing.get(i), vectors.get(i));
    }
    return texts.stream().map(known::get).toList();
  }
}
