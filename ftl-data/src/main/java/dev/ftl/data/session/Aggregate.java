package dev.ftl.data.session;

import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The results of one exploration in one document: a section per mode.
///
/// A section without a result has `"status":"missing"` and empty fields; one that failed has
/// `"status":"error"`, the reason in `_error`, and whatever it had found until then.
///
/// @param id its id once it is stored
/// @param campaignId the campaign that it was stored for, if one was active
public record Aggregate(
    Optional<Long> id,
    Optional<Long> campaignId,
    ExplorationMeta _meta,
    JsonObject structure,
    JsonObject pattern,
    JsonObject memory,
    JsonObject delta) {

  /// Puts results together; of several of one mode the best counts, and of those the last.
  ///
  /// @param sessionId the session that they come from, or `null`
  /// @param gitSha the commit that was explored, shortened; empty outside git
  public static Aggregate of(
      List<ExplorerResult> results, String objective, String sessionId, String gitSha) {
    return of(
        results,
        new ExplorationMeta(
            ExplorationMeta.VERSION, Timestamps.now(), gitSha, objective, sessionId));
  }

  /// Puts results together that explorers printed, one a line, each of which names its mode. Lines
  /// without a result are skipped and counted.
  public static Aggregate ofLines(String text, String objective, String gitSha) {
    ResultLines lines = ResultLines.read(text);
    return of(
        lines.results(),
        new ExplorationMeta(
            ExplorationMeta.VERSION,
            Timestamps.now(),
            gitSha,
            objective,
            null,
            Optional.of(lines.skipped())));
  }

  static Aggregate of(List<ExplorerResult> results, ExplorationMeta meta) {
    Map<ExplorerMode, ExplorerResult> best = new EnumMap<>(ExplorerMode.class);
    for (ExplorerResult result : results) {
      best.merge(
          result.mode(),
          result,
          (first, second) -> first.status().betterThan(second.status()) ? first : second);
    }
    return new Aggregate(
        Optional.empty(),
        Optional.empty(),
        meta,
        section(best, ExplorerMode.STRUCTURE),
        section(best, ExplorerMode.PATTERN),
        section(best, ExplorerMode.MEMORY),
        section(best, ExplorerMode.DELTA));
  }

  static Aggregate of(Exploration stored) {
    return new Aggregate(
        Optional.of(stored.id()),
        Optional.ofNullable(stored.campaignId()),
        stored._meta(),
        stored.structure(),
        stored.pattern(),
        stored.memory(),
        stored.delta());
  }

  private static JsonObject section(Map<ExplorerMode, ExplorerResult> best, ExplorerMode mode) {
    ExplorerResult result = best.get(mode);
    return result == null ? ExplorerResult.missing(mode) : result.section();
  }

  /// How many of the sections have a result.
  int completed() {
    return (int)
        Stream.of(structure, pattern, memory, delta)
            .filter(section -> !ExplorerResult.isMissing(section))
            .count();
  }
}
