package dev.ftl.data.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Tells how embedding many texts comes along: from the second second on, once a second.
final class ReportingEmbedder implements Embedder {

  private static final int PORTION = 32;
  private static final long INTERVAL = 1_000_000_000;

  private final Embedder embedder;
  private final Consumer<String> progress;
  private final LongSupplier clock;

  /// @param progress takes a line for people
  /// @param clock the time in nanoseconds since any moment
  ReportingEmbedder(Embedder embedder, Consumer<String> progress, LongSupplier clock) {
    this.embedder = embedder;
    this.progress = progress;
    this.clock = clock;
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public float[] embed(String text) {
    return embedder.embed(text);
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    List<float[]> vectors = new ArrayList<>(texts.size());
    long last = clock.getAsLong();
    while (vectors.size() < texts.size()) {
      int next = Math.min(vectors.size() + PORTION, texts.size());
      vectors.addAll(embedder.embedAll(texts.subList(vectors.size(), next)));
      long now = clock.getAsLong();
      if (now - last >= INTERVAL && next < texts.size()) {
        progress.accept("Embedding texts: " + next + " of " + texts.size());
        last = now;
      }
    }
    return vectors;
  }
}
