package dev.ftl.data.search;

/// Fuses rankings by reciprocal ranks: what is first in a ranking gets 1 ÷ (k + 1), the second 1 ÷
/// (k + 2), and so on (Cormack et al., "Reciprocal Rank Fusion outperforms Condorcet and individual
/// Rank Learning Methods", 2009). Each is multiplied by its score as a part of the ranking's
/// highest: in a short ranking, the second may be nowhere near the first.
final class RankFusion {

  /// Flat enough that both rankings count, and steep enough for lists of ten.
  private static final float K = 15;

  private final float[] scores;

  /// @param size the number of indexes
  RankFusion(int size) {
    this.scores = new float[size];
  }

  /// Adds a ranking.
  ///
  /// @param ranking indexes, best first
  /// @param ranked the scores by index; only those above 0 count
  RankFusion add(int[] ranking, float[] ranked) {
    for (int rank = 0; rank < ranking.length && ranked[ranking[rank]] > 0; rank++) {
      int index = ranking[rank];
      scores[index] += ranked[index] / ranked[ranking[0]] / (K + rank + 1);
    }
    return this;
  }

  /// The fused scores by index.
  float[] scores() {
    return scores;
  }
}
