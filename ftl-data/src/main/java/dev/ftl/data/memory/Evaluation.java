package dev.ftl.data.memory;

import dev.ftl.data.benchmark.statistics.Samples;
import dev.ftl.data.search.HybridIndex.Hit;
import dev.ftl.data.search.SearchMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How well searching finds what it should.
///
/// @param queries the number of queries
/// @param hitAt_1 the share of queries whose first result is relevant
/// @param recallAt_5 the share of a query's relevant entries among its first five results, averaged
///   over all queries
/// @param recallAt_10 the same for ten
/// @param mrr the mean of 1 ÷ rank of the first relevant entry, 0 when it is not among the first
///   ten
/// @param unknown relevant names that no entry has; they count as not found
/// @param msMedian how long a query took, in milliseconds, without loading the model
public record Evaluation(
    int queries,
    double hitAt_1,
    double recallAt_5,
    double recallAt_10,
    double mrr,
    List<String> unknown,
    double msMedian) {

  private static final int RESULTS = 10;

  /// Asks an index all questions.
  ///
  /// @param mode a mode that the index was made for
  /// @param threshold the lowest similarity
  static Evaluation of(
      MemoryIndex index, List<SearchQuestion> questions, SearchMode mode, double threshold) {
    // Loads the model, and what the first query would have to wait for.
    index.search(questions.getFirst().query(), mode, threshold, RESULTS);
    double hits = 0;
    double recall5 = 0;
    double recall10 = 0;
    double reciprocal = 0;
    List<Double> times = new ArrayList<>();
    Set<String> unknown = new TreeSet<>();
    Set<String> names = new HashSet<>(index.names());
    for (SearchQuestion question : questions) {
      long start = System.nanoTime();
      List<Hit> found = index.search(question.query(), mode, threshold, RESULTS);
      times.add((System.nanoTime() - start) / 1e6);
      List<String> results = found.stream().map(index::name).toList();
      hits += found(question, results, 1) > 0 ? 1 : 0;
      recall5 += found(question, results, 5) / (double) question.relevant().size();
      recall10 += found(question, results, RESULTS) / (double) question.relevant().size();
      reciprocal += reciprocalRank(question, results);
      question.relevant().stream().filter(name -> !names.contains(name)).forEach(unknown::add);
    }
    int n = questions.size();
    return new Evaluation(
        n,
        Scoring.rounded(hits / n),
        Scoring.rounded(recall5 / n),
        Scoring.rounded(recall10 / n),
        Scoring.rounded(reciprocal / n),
        List.copyOf(unknown),
        Scoring.rounded(Samples.of(times).median()));
  }

  /// How many of the relevant entries are among the first results.
  private static long found(SearchQuestion question, List<String> results, int first) {
    return results.stream().limit(first).filter(question.relevant()::contains).distinct().count();
  }

  private static double reciprocalRank(SearchQuestion question, List<String> results) {
    for (int i = 0; i < results.size(); i++) {
      if (question.relevant().contains(results.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }
}
