package dev.ftl.data.session;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads an exploration that somebody else put together: a section per mode, and `_meta`.
final class ExplorationDocument {

  private final List<String> faults = new ArrayList<>();

  private ExplorationDocument() {}

  /// The document as an aggregate. Sections may be left out, but not all of them.
  ///
  /// @param gitSha the commit that is meant when the document names none
  /// @throws InvalidData with a sentence per fault in its details
  static Aggregate check(JsonObject body, String gitSha) {
    return new ExplorationDocument().aggregate(body, gitSha);
  }

  private Aggregate aggregate(JsonObject body, String gitSha) {
    JsonObject given = meta(body.get("_meta"));
    List<ExplorerResult> results = new ArrayList<>();
    for (ExplorerMode mode : ExplorerMode.values()) {
      section(body.get(Names.of(mode)), mode, results);
    }
    if (results.isEmpty() && faults.isEmpty()) {
      faults.add("at least one of structure, pattern, memory and delta must have a result");
    }
    if (!faults.isEmpty()) {
      throw new InvalidData("The exploration is not valid: " + faults.getFirst(), faults);
    }
    Instant createdAt = Timestamps.parse(given.text("created_at"));
    return Aggregate.of(
        results,
        new ExplorationMeta(
            ExplorationMeta.VERSION,
            createdAt == null ? Timestamps.now() : createdAt,
            given.text("git_sha", gitSha),
            given.text("objective"),
            given.text("session_id")));
  }

  private JsonObject meta(Json value) {
    if (!(value instanceof JsonObject) && !(value instanceof Json.Null)) {
      faults.add("_meta must be an object, not " + value.quoted());
    }
    JsonObject meta = value instanceof JsonObject object ? object : JsonObject.EMPTY;
    for (String name : List.of("objective", "session_id", "git_sha", "created_at")) {
      if (meta.has(name) && meta.text(name) == null) {
        faults.add("_meta.%s must be a string, not %s".formatted(name, meta.get(name).quoted()));
      }
    }
    return meta;
  }

  private void section(Json value, ExplorerMode mode, List<ExplorerResult> results) {
    switch (value) {
      case Json.Null() -> {}
      case JsonObject section when ExplorerResult.isMissing(section) -> {}
      case JsonObject section -> {
        List<String> wrong = ExplorerResult.faults(mode, section);
        wrong.forEach(fault -> faults.add(Names.of(mode) + ": " + fault));
        if (wrong.isEmpty()) {
          results.add(ExplorerResult.check(mode, section));
        }
      }
      default -> faults.add(Names.of(mode) + " must be an object, not " + value.quoted());
    }
  }
}
