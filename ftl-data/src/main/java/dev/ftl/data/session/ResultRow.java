package dev.ftl.data.session;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// A row of `explorer_result`.
///
/// @param naive whether its timestamp names no time zone, as those of a Python FTL
record ResultRow(
    ExplorerMode mode, ResultStatus status, JsonObject result, Instant arrivedAt, boolean naive) {

  /// What a Python FTL stores for a confidence that the explorer did not give.
  private static final double PYTHON_DEFAULT = 0.5;

  /// The result, every known field in its one form.
  ExplorerResult read() {
    return ExplorerResult.of(mode, status, naive ? withoutDefault(result) : result);
  }

  /// Whether the row holds that result.
  boolean is(ExplorerResult other) {
    return status == other.status() && result.equals(other.result());
  }

  Lane lane() {
    return new Lane(mode, status, arrivedAt, read().result());
  }

  /// A Python FTL stores its default beside the confidence of the first framework, and prefers the
  /// latter when it puts results together.
  private static JsonObject withoutDefault(JsonObject result) {
    Number confidence = result.number("confidence");
    boolean rated =
        result.get("frameworks") instanceof JsonArray frameworks
            && !frameworks.isEmpty()
            && frameworks.items().getFirst() instanceof JsonObject first
            && !(first.get("confidence") instanceof Json.Null);
    return rated && confidence != null && confidence.doubleValue() == PYTHON_DEFAULT
        ? result.without("confidence")
        : result;
  }
}
