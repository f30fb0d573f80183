package dev.ftl.data.memory;

import dev.ftl.data.embedding.Embedder;
import java.util.List;

/// Embeds one text early, on a thread of its own: loading the model takes about as long as reading
/// the entries.
final class EarlyEmbedder implements Embedder {

  private final Embedder embedder;
  private Thread thread;
  private String text;
  private float[] vector;

  EarlyEmbedder(Embedder embedder) {
    this.embedder = embedder;
  }

  /// Begins, unless it has begun.
  ///
  /// @param text the text, or `null` for none
  void begin(String text) {
    if (text != null && thread == null) {
      this.text = text;
      thread = Thread.ofPlatform().daemon().start(this::embedEarly);
    }
  }

  private void embedEarly() {
    try {
      vector = embedder.embed(text);
    } catch (RuntimeException _) {
      // Whoever needs the vector tries again, and is told why.
    }
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public float[] embed(String wanted) {
    if (thread != null && wanted.equals(text)) {
      join();
      return vector == null ? embedder.embed(wanted) : vector;
    }
    return embedder.embed(wanted);
  }

  private void join() {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    return embedder.embedAll(texts);
  }
}
