package dev.ftl.data.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An entry and how well it fits an objective.
///
/// @param relevance the cosine of the trigger's and the objective's vectors, 0 or more
/// @param score see [Scoring#score]
record Ranked(Memory memory, double relevance, double score) {

  static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::score)
          .thenComparingDouble(Ranked::relevance)
          .reversed()
          .thenComparing(ranked -> ranked.memory().id());
  private static final Comparator<Ranked> MOST_VALUABLE_FIRST =
      Comparator.comparingLong((Ranked ranked) -> ranked.memory().cost())
          .reversed()
          .thenComparing(ranked -> ranked.memory().id());

  static Ranked of(Memory memory, double cosine, Instant now) {
    double relevance = Math.max(0, cosine);
    return new Ranked(memory, relevance, Scoring.score(relevance, memory, now));
  }

  Tier tier() {
    return Scoring.tier(relevance);
  }

  /// The entries of one type that a request is answered with, best first. Pure: no I/O.
  static List<Ranked> chosen(List<Ranked> entries, MemoryType type, ContextRequest request) {
    boolean ranked = request.hasObjective();
    List<Ranked> sorted = new ArrayList<>(entries);
    sorted.sort(ranked ? BEST_FIRST : MOST_VALUABLE_FIRST);
    if (request.all()) {
      return sorted;
    }
    int max = request.max(type);
    List<Ranked> chosen = new ArrayList<>();
    for (Ranked entry : sorted) {
      if (chosen.size() < max && (!ranked || entry.relevance() >= request.threshold())) {
        chosen.add(entry);
      }
    }
    for (Ranked entry : sorted) {
      if (chosen.size() < Math.min(max, request.minResults()) && !chosen.contains(entry)) {
        chosen.add(entry);
      }
    }
    return chosen;
  }
}
