package dev.ftl.data.session;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The results of one exploration in one document: a section per mode.
///
/// A section without a result has `"status":"missing"` and empty fields; one that failed has
/// `"status":"error"`, the reason in `_error`, and whatever it had found until then.
public record Aggregate(
    ExplorationMeta _meta,
    JsonObject structure,
    JsonObject pattern,
    JsonObject memory,
    JsonObject delta) {

  /// Puts results together; of several of one mode the best counts, and of those the last.
  ///
  /// @param sessionId the session that they come from, or `null`
  /// @param gitSha what they were found in, shortened; empty outside git
  public static Aggregate of(
      List<ExplorerResult> results, String objective, String sessionId, String gitSha) {
    Map<ExplorerMode, ExplorerResult> best = new EnumMap<>(ExplorerMode.class);
    for (ExplorerResult result : results) {
      best.merge(
          result.mode(),
          result,
          (first, second) -> first.status().betterThan(second.status()) ? first : second);
    }
    return new Aggregate(
        new ExplorationMeta(
            ExplorationMeta.VERSION, Timestamps.now(), gitSha, objective, sessionId),
        section(best, ExplorerMode.STRUCTURE),
        section(best, ExplorerMode.PATTERN),
        section(best, ExplorerMode.MEMORY),
        section(best, ExplorerMode.DELTA));
  }

  private static JsonObject section(Map<ExplorerMode, ExplorerResult> best, ExplorerMode mode) {
    ExplorerResult result = best.get(mode);
    return result == null ? ExplorerResult.missing(mode) : result.section();
  }

  /// Puts results together that explorers printed, one a line, each of which names its mode.
  ///
  /// @throws InvalidData with the faults of every line when one of them is not valid
  public static Aggregate ofLines(String text, String objective, String gitSha) {
    List<ExplorerResult> results = ResultLines.read(text);
    return of(results, objective, null, gitSha);
  }

  /// How many of the sections have a result.
  int completed() {
    return (int)
        Stream.of(structure, pattern, memory, delta)
            .filter(section -> !ExplorerResult.isMissing(section))
            .count();
  }

  /// This document, made at another time.
  Aggregate createdAt(Instant instant) {
    ExplorationMeta meta =
        new ExplorationMeta(
            _meta.version(), instant, _meta.gitSha(), _meta.objective(), _meta.sessionId());
    return new Aggregate(meta, structure, pattern, memory, delta);
  }
}
