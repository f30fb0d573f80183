package dev.ftl.data.memory;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.search.HybridIndex.Hit;
import java.time.Instant;
import java.util.Optional;

/// An entry that a search found.
///
/// @param score what the results are sorted by: the fused reciprocal ranks, the similarity or the
///   lexical score, depending on the mode
/// @param similarity the cosine of the topic's and the trigger's vectors, or of those of the topic
///   and of trigger and resolution together where mode hybrid compared them and it is higher; null
///   in mode lexical, which loads no model
/// @param lexical the BM25 score of name, trigger and resolution; 0 when they share no word with
///   the topic
/// @param trigger how the failure shows, or when the pattern applies
/// @param fix what helps against the failure
/// @param insight what the pattern says to do
/// @param match a regular expression that finds the failure in output
/// @param cost the tokens that the failure cost
/// @param saved the tokens that the pattern saved
/// @param source the names of the workspaces that it comes from
/// @param timesHelped how often it helped
/// @param timesFailed how often it did not help
public record MemoryMatch(
    long id,
    String name,
    MemoryType type,
    double score,
    Double similarity,
    double lexical,
    String trigger,
    Optional<String> fix,
    Optional<String> insight,
    Optional<String> match,
    Optional<Long> cost,
    Optional<Long> saved,
    JsonArray source,
    Instant createdAt,
    int timesHelped,
    int timesFailed) {

  static MemoryMatch of(Memory memory, Hit hit, Instant now) {
    MemoryEntry entry = MemoryEntry.of(memory, now);
    return new MemoryMatch(
        entry.id(),
        entry.name(),
        entry.type(),
        rounded(hit.score()),
        hit.similarity() == null ? null : rounded(hit.similarity()),
        rounded(hit.lexical()),
        entry.trigger(),
        entry.fix(),
        entry.insight(),
        entry.match(),
        entry.cost(),
        entry.saved(),
        entry.source(),
        entry.createdAt(),
        entry.timesHelped(),
        entry.timesFailed());
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000_000) / 1_000_000.0;
  }
}
