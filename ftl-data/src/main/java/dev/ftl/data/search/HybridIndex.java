package dev.ftl.data.search;

import java.util.ArrayList;
import java.util.List;

/// Texts that are found by their meaning and by their words. Not changed by searching, which any
/// number of threads may do.
public final class HybridIndex {

  /// How many of the best of each ranking are fused at least; those behind them would not matter.
  private static final int DEPTH = 1000;

  /// What keeps an entry among the results that is similar enough, but no more than most are.
  private static final float LEAST = 1e-6f;

  private final VectorTable vectors;
  private final TextIndex texts;
  private float[] commonness;

  public HybridIndex(VectorTable vectors, TextIndex texts) {
    this.vectors = vectors;
    this.texts = texts;
  }

  /// What was found.
  ///
  /// @param index the text's
  /// @param score what results are sorted by: the mode's own measure
  /// @param similarity the cosine, or `null` without a vector of the topic
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
          case HYBRID -> fused(words, cosines, threshold, limit);
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

  private float[] fused(TextIndex.Matches words, float[] cosines, double threshold, int limit) {
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
      boolean eligible = cosines[i] >= threshold || words.rare()[i];
      scores[i] = eligible ? scores[i] + LEAST * (2 + cosines[i]) : 0;
    }
    return scores;
  }

  /// How similar each text is to the mean of all. Some are close to everything, and would be found
  /// whatever the topic; the ranking leaves out what they have in common with the rest (Suzuki et
  /// al., "Centering Similarity Measures to Reduce Hubs", 2013).
  private synchronized float[] commonness() {
    if (commonness == null) {
      float[] mean = vectors.mean();
      double squares = 0;
      for (float number : mean) {
        squares += (double) number * number;
      }
      commonness = vectors.cosines(mean);
      for (int i = 0; i < commonness.length; i++) {
        commonness[i] *= (float) Math.sqrt(squares);
      }
    }
    return commonness;
  }
}
