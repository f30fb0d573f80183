package dev.ftl.data.session;

import dev.ftl.data.json.JsonObject;
import java.util.Objects;

/// An aggregate that was kept.
///
/// @param campaignId the campaign that it belongs to, or `null`
public record Exploration(
    long id,
    Long campaignId,
    ExplorationMeta _meta,
    JsonObject structure,
    JsonObject pattern,
    JsonObject memory,
    JsonObject delta) {

  static Exploration of(ExplorationRow row) {
    ExplorationMeta meta =
        new ExplorationMeta(
            ExplorationMeta.VERSION,
            row.createdAt(),
            row.gitSha(),
            row.objective(),
            row.sessionId());
    return new Exploration(
        row.id(),
        row.campaignId(),
        meta,
        section(ExplorerMode.STRUCTURE, row.structure()),
        section(ExplorerMode.PATTERN, row.pattern()),
        section(ExplorerMode.MEMORY, row.memory()),
        section(ExplorerMode.DELTA, row.delta()));
  }

  private static JsonObject section(ExplorerMode mode, JsonObject column) {
    if (ExplorerResult.isMissing(column)) {
      return ExplorerResult.missing(mode);
    }
    JsonObject named = JsonObject.of("mode", mode).with("status", ResultStatus.OK);
    return ExplorerFields.normal(mode, named.withAll(column));
  }

  /// The section of one mode.
  public JsonObject section(ExplorerMode mode) {
    return switch (mode) {
      case STRUCTURE -> structure;
      case PATTERN -> pattern;
      case MEMORY -> memory;
      case DELTA -> delta;
    };
  }

  /// Whether an aggregate says the same, whenever it was made.
  boolean says(Aggregate other) {
    return Objects.equals(_meta.objective(), other._meta().objective())
        && Objects.equals(_meta.sessionId(), other._meta().sessionId())
        && structure.equals(other.structure())
        && pattern.equals(other.pattern())
        && memory.equals(other.memory())
        && delta.equals(other.delta());
  }
}
