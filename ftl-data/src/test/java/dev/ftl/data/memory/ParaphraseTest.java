package dev.ftl.data.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.MiniLm;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.search.SearchMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Finds entries by questions in other words, with the real model.
class ParaphraseTest {

  private final Embedder embedder = MiniLm.lazy();
  private final List<NewMemory> remembered =
      NewMemoryReader.readAll(JsonBody.object(resource("remembered.json"), "memory"));
  private final List<SearchQuestion> questions = SearchQuestion.read(resource("paraphrases.jsonl"));

  @Test
  void findsEntriesByOtherWords() {
    Evaluation hybrid = evaluate(SearchMode.HYBRID);
    assertThat(hybrid.hitAt_1()).isGreaterThanOrEqualTo(22 / 24.0 - 1e-4);
    assertThat(hybrid.recallAt_5()).isGreaterThanOrEqualTo(23 / 24.0 - 1e-4);
    assertThat(hybrid.hitAt_1())
        .isGreaterThan(evaluate(SearchMode.LEXICAL).hitAt_1())
        .isGreaterThan(evaluate(SearchMode.SEMANTIC).hitAt_1());
    assertThat(hitAt1BySpelling()).isLessThan(0.5);
  }

  private Evaluation evaluate(SearchMode mode) {
    MemoryIndex.Builder index = new MemoryIndex.Builder(remembered.size(), mode, null, embedder);
    for (NewMemory entry : remembered) {
      index.add(new SearchableEntry(0, entry.name(), entry.trigger(), entry.resolution(), null));
    }
    return Evaluation.of(index.build(), questions, mode, 0.3);
  }

  /// What comparing letters would find: the share of a text's pairs of letters (Dice).
  private double hitAt1BySpelling() {
    double hits = 0;
    for (SearchQuestion question : questions) {
      NewMemory best = null;
      double highest = -1;
      for (NewMemory entry : remembered) {
        double likeness = dice(question.query(), entry.trigger());
        if (likeness > highest) {
          highest = likeness;
          best = entry;
        }
      }
      hits += question.relevant().contains(best.name()) ? 1 : 0;
    }
    return hits / questions.size();
  }

  private static double dice(String one, String other) {
    List<String> pairs = pairs(one);
    List<String> others = pairs(other);
    int all = pairs.size() + others.size();
    long common = pairs.stream().filter(others::remove).count();
    return 2.0 * common / all;
  }

  private static List<String> pairs(String text) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2).toLowerCase());
    }
    return pairs;
  }

  private static String resource(String name) {
    try (InputStream in = ParaphraseTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
