package dev.ftl.data.memory;

import dev.ftl.data.json.JsonArray;
import java.util.List;
import java.util.Optional;

/// The entries that an agent is given, best first.
///
/// @param tiers number of entries in each tier of relevance, those that are not shown included
public record Context(List<Failure> failures, List<Pattern> patterns, Optional<TierCounts> tiers) {

  /// A failure.
  ///
  /// @param cost the tokens that the failure cost
  /// @param trigger how the failure shows
  /// @param fix what helps
  /// @param match a regular expression that finds the failure in output
  /// @param _relevance the similarity of its trigger and the objective, from 0 to 1
  /// @param _score its rank: relevance, value, how often it helped, and age
  /// @param _tier critical from a relevance of 0.6, productive from 0.4, exploration from 0.25
  public record Failure(
      String name,
      long cost,
      String trigger,
      String fix,
      String match,
      JsonArray source,
      Optional<Double> _relevance,
      Optional<Double> _score,
      Optional<Tier> _tier) {}

  /// A pattern.
  ///
  /// @param saved the tokens that the pattern saved
  /// @param trigger when the pattern applies
  /// @param insight what to do
  /// @param _relevance the similarity of its trigger and the objective, from 0 to 1
  /// @param _score its rank: relevance, value, how often it helped, and age
  /// @param _tier critical from a relevance of 0.6, productive from 0.4, exploration from 0.25
  public record Pattern(
      String name,
      long saved,
      String trigger,
      String insight,
      JsonArray source,
      Optional<Double> _relevance,
      Optional<Double> _score,
      Optional<Tier> _tier) {}

  /// @param ranked whether there was an objective to rank by
  static Context of(Selection selection, boolean ranked, boolean withTiers) {
    return new Context(
        selection.failures().stream().map(entry -> failure(entry, ranked)).toList(),
        selection.patterns().stream().map(entry -> pattern(entry, ranked)).toList(),
        withTiers ? Optional.ofNullable(selection.tiers()) : Optional.empty());
  }

  private static Failure failure(Ranked entry, boolean ranked) {
    KnownFailure failure = Selection.failure(entry.memory());
    return new Failure(
        failure.name(),
        failure.cost(),
        failure.trigger(),
        failure.fix(),
        failure.match(),
        entry.memory().source(),
        shown(entry.relevance(), ranked),
        shown(entry.score(), ranked),
        ranked ? Optional.of(entry.tier()) : Optional.empty());
  }

  private static Pattern pattern(Ranked entry, boolean ranked) {
    KnownPattern pattern = Selection.pattern(entry.memory());
    return new Pattern(
        pattern.name(),
        pattern.saved(),
        pattern.trigger(),
        pattern.insight(),
        entry.memory().source(),
        shown(entry.relevance(), ranked),
        shown(entry.score(), ranked),
        ranked ? Optional.of(entry.tier()) : Optional.empty());
  }

  private static Optional<Double> shown(double value, boolean ranked) {
    return ranked ? Optional.of(Scoring.rounded(value)) : Optional.empty();
  }
}
