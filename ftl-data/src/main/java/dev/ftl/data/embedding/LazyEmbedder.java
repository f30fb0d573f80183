package dev.ftl.data.embedding;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// An embedder whose model is loaded when the first text is embedded: most commands embed none, and
/// loading takes longer than they do.
public final class LazyEmbedder implements Embedder {

  private final String model;
  private final Supplier<Embedder> loader;
  private Embedder loaded;
  private int loads;

  /// @param model the name of the model, which is known without loading it
  public LazyEmbedder(String model, Supplier<Embedder> loader) {
    this.model = model;
    this.loader = loader;
  }

  /// The same embedder, which tells people how embedding many texts comes along.
  ///
  /// @param progress takes a line for them
  public LazyEmbedder reporting(Consumer<String> progress) {
    return new LazyEmbedder(model, () -> new ReportingEmbedder(this, progress, System::nanoTime));
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public float[] embed(String text) {
    return loaded().embed(text);
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    return texts.isEmpty() ? List.of() : loaded().embedAll(texts);
  }

  /// How often the model was loaded: 0 or 1, or more after failed attempts.
  public synchronized int loads() {
    return loads;
  }

  private synchronized Embedder loaded() {
    if (loaded == null) {
      loads++;
      loaded = loader.get();
    }
    return loaded;
  }
}
