package dev.ftl.data.search;

import dev.ftl.data.embedding.Vectors;
import java.util.ArrayList;
import java.util.List;

/// Texts that are found by their meaning and by their words. Not changed by searching, which any
/// number of threads may do.
public final class HybridIndex {

  /// How many of the best of each ranking are fused at least; those behind them would not matter.
  private static final int DEPTH = 1000;

  /// What keeps an entry among the results that is similar enough, but no more than most are.
  private static final float LEAST = 1e-6f;

  /// How many of the best are compared once more, by their second vectors.
  private static final int RERANKED = 6;

  /// The weight of matching words against the cosine when the best are compared once more.
  private static final float WORDS = 1;

  private final VectorTable vectors;
  private final TextIndex texts;
  private final SecondVectors seconds;
  private float[] commonness;

  /// @param vectors one per text, or `null` if only words are compared
  public HybridIndex(VectorTable vectors, TextIndex texts, SecondVectors seconds) {
    this.vectors = vectors;
    this.texts = texts;
    this.seconds = seconds;
  }

  /// The vectors of more of each text than [VectorTable] has. They are asked for only when a text
  /// is among the best, as they may have to be computed.
  @FunctionalInterface
  public interface SecondVectors {
    /// The vectors of these texts, `null` where there is no more.
    List<float[]> of(int[] indexes);
  }

  /// What was found.
  ///
  /// @param index the text's
  /// @param score what results are sorted by: the mode's own measure
  /// @param similarity the cosine, or the second vector's if that was compared and is higher;
  ///   `null` without a vector of the topic
  /// @param lexical the BM25 score
  public record Hit(int index, double score, Double similarity, double lexical) {}

  /// The number of texts.
  public int size() {
    return texts.size();
  }

  /// Searches, best first.
  ///
  /// @param vector the topic's, or `null` in mode lexical
  /// @param threshold the lowest similarity
  public List<Hit> search(
      String topic, float[] vector, SearchMode mode, double threshold, int limit) {
    TextIndex.Matches words = texts.search(topic);
    float[] cosines = vector == null ? null : vectors.cosines(vector);
    float[] scores =
        switch (mode) {
          case LEXICAL -> words.scores();
          case SEMANTIC -> similar(cosines, threshold);
          case HYBRID -> fused(words, vector, cosines, threshold, limit);
        };
    List<Hit> hits = new ArrayList<>();
    for (int index : TopK.of(scores, limit, mode == SearchMode.SEMANTIC ? -2 : 0)) {
      Double similarity = cosines == null ? null : (double) cosines[index];
      hits.add(new Hit(index, scores[index], similarity, words.scores()[index]));
    }
    return hits;
  }

  private static float[] similar(float[] cosines, double threshold) {
    float[] scores = new float[cosines.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = cosines[i] >= threshold ? cosines[i] : Float.NEGATIVE_INFINITY;
    }
    return scores;
  }

  /// @param cosines raised where a second vector is more similar
  private float[] fused(
      TextIndex.Matches words, float[] vector, float[] cosines, double threshold, int limit) {
    int depth = Math.max(DEPTH, limit);
    float[] common = commonness();
    float[] centred = new float[cosines.length];
    for (int i = 0; i < centred.length; i++) {
      centred[i] = cosines[i] - common[i];
    }
    float[] scores =
        new RankFusion(size())
            .add(TopK.of(centred, depth, 0), centred)
            .add(TopK.of(words.scores(), depth, 0), words.scores())
            .scores();
    for (int i = 0; i < scores.length; i++) {
      scores[i] += LEAST * (2 + cosines[i]);
    }
    rerank(scores, words, vector, cosines);
    for (int i = 0; i < scores.length; i++) {
      if (cosines[i] < threshold && !words.rare()[i]) {
        scores[i] = 0;
      }
    }
    return scores;
  }

  /// Sorts the best few by the similarity of all their text to the topic, and by the share of the
  /// topic's words that they have. They exchange their scores, and stay before all others.
  private void rerank(float[] scores, TextIndex.Matches words, float[] vector, float[] cosines) {
    int[] best = TopK.of(scores, RERANKED, 0);
    List<float[]> second = seconds.of(best);
    float[] order = new float[best.length];
    float[] sorted = new float[best.length];
    for (int i = 0; i < best.length; i++) {
      int index = best[i];
      float cosine = cosines[index];
      if (second.get(i) != null) {
        cosine = (float) Vectors.cosine(vector, second.get(i));
        cosines[index] = Math.max(cosines[index], cosine);
      }
      order[i] = 2 + cosine + WORDS * words.share(index);
      sorted[i] = scores[index];
    }
    int[] ranking = TopK.of(order, order.length, 0);
    for (int i = 0; i < ranking.length; i++) {
      scores[best[ranking[i]]] = sorted[i];
    }
  }

  /// How similar each text is to the mean of all. Some are close to everything, and would be found
  /// whatever the topic; the ranking leaves out what they have in common with the rest (Suzuki et
  /// al., "Centering Similarity Measures to Reduce Hubs", 2013).
  private synchronized float[] commonness() {
    if (commonness == null) {
      float[] mean = vectors.mean();
      float length = (float) Math.sqrt(Vectors.squares(mean));
      commonness = vectors.cosines(mean);
      for (int i = 0; i < commonness.length; i++) {
        commonness[i] *= length;
      }
    }
    return commonness;
  }
}
