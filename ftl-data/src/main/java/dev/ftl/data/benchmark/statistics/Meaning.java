package dev.ftl.data.benchmark.statistics;

import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Which way a metric gets better, from the metadata of its records.
///
/// @param conflict why its records cannot be compared, a clause, or `null`
public record Meaning(Direction direction, String conflict) {

  /// @param unit of its values, or `null` when they have no common one
  /// @param metadata that of all records that are compared, each once, oldest first
  public static Meaning of(String metric, Unit unit, List<JsonObject> metadata) {
    SequencedSet<String> directions = new LinkedHashSet<>();
    for (JsonObject each : metadata) {
      if (Names.parse(Direction.class, each.text("direction", "")) != null) {
        directions.add(each.text("direction"));
      }
    }
    if (directions.size() > 1) {
      return new Meaning(
          Direction.NONE,
          "the records differ in their direction: " + String.join(", ", directions));
    }
    return new Meaning(
        directions.isEmpty()
            ? DirectionGuess.of(metric, unit == null ? null : unit.symbol())
            : Names.parse(Direction.class, directions.getLast()),
        null);
  }
}
