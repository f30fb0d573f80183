package dev.ftl.data.memory.benchmark;

import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.Vectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Compares failures with their paraphrases, and with the paraphrases of other failures: does the
/// similarity tell which belong together?
record MatchingSuite(Corpus corpus, Embedder embedder) implements Suite {

  /// The lowest relevance of an entry that agents are given.
  private static final double RELEVANT = 0.5;

  @Override
  public void sample(Random random, Measurements measurements) {
    List<Corpus.Item> items = new ArrayList<>(corpus.items());
    Collections.shuffle(items, random);
    // Half of them, so that samples differ.
    items = items.subList(0, items.size() / 2);
    List<float[]> triggers = embedder.embedAll(items.stream().map(Corpus.Item::trigger).toList());
    List<float[]> questions = embedder.embedAll(items.stream().map(Corpus.Item::question).toList());
    List<Double> same = new ArrayList<>();
    List<Double> other = new ArrayList<>();
    for (int i = 0; i < triggers.size(); i++) {
      for (int j = 0; j < questions.size(); j++) {
        (i == j ? same : other).add(Vectors.cosine(triggers.get(i), questions.get(j)));
      }
    }
    measurements.share("matching_auc", ordered(same, other), (double) same.size() * other.size());
    double right = share(same, true) + share(other, false);
    measurements.share("matching_accuracy", right, 2);
    measurements.add(
        "matching_margin", rounded(mean(same) - mean(other)), "cosine", Direction.HIGHER);
  }

  /// In how many pairs of a paraphrase and another text the paraphrase is the more similar one: the
  /// area under the ROC curve, times the number of pairs.
  private static double ordered(List<Double> same, List<Double> other) {
    double ordered = 0;
    for (double one : same) {
      for (double two : other) {
        ordered += one > two ? 1 : one == two ? 0.5 : 0;
      }
    }
    return ordered;
  }

  private static double share(List<Double> similarities, boolean relevant) {
    return similarities.stream().filter(each -> each >= RELEVANT == relevant).count()
        / (double) similarities.size();
  }

  private static double mean(List<Double> similarities) {
    return similarities.stream().mapToDouble(each -> each).average().orElse(0);
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
