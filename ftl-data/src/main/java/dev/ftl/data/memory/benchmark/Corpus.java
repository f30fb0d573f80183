package dev.ftl.data.memory.benchmark;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import dev.ftl.data.memory.NewMemory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Failures as a memory holds them, each with the words of somebody who has the same trouble and
/// does not know what it is called.
///
/// @param items the failures
record Corpus(List<Item> items) {

  private static final long COST = 1000;

  /// A failure.
  ///
  /// @param question a paraphrase of the trigger
  record Item(String name, String trigger, String fix, String question) {

    NewMemory entry() {
      return NewMemory.failure(name, trigger, fix, null, COST, List.of("benchmark"));
    }
  }

  /// The corpus that comes with FTL.
  static Corpus read() {
    try (InputStream in = Corpus.class.getResourceAsStream("corpus.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Corpus(
          ((JsonArray) JsonReader.parse(text)).objects().stream().map(Corpus::item).toList());
    } catch (MalformedJsonException e) {
      throw new IllegalStateException("corpus.json is not JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Item item(JsonObject json) {
    return new Item(
        json.text("name"), json.text("trigger"), json.text("fix"), json.text("question"));
  }
}
