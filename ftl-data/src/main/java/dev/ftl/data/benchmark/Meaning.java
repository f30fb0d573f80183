package dev.ftl.data.benchmark;

import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What a metric's numbers mean, from the metadata of its records.
///
/// @param unit `null` when no record names one
/// @param conflict why its records cannot be compared, a clause, or `null`
record Meaning(String unit, Direction direction, String conflict) {

  /// @param metadata that of all records that are to be compared, each once
  static Meaning of(String metric, List<JsonObject> metadata) {
    SequencedSet<String> units = new LinkedHashSet<>();
    SequencedSet<String> directions = new LinkedHashSet<>();
    for (JsonObject each : metadata) {
      String unit = each.text("unit", "");
      if (!unit.isBlank()) {
        units.add(unit.strip());
      }
      if (Names.parse(Direction.class, each.text("direction", "")) != null) {
        directions.add(each.text("direction"));
      }
    }
    String unit = units.isEmpty() ? null : units.getLast();
    if (units.size() > 1) {
      return new Meaning(unit, direction(metric, unit, directions), different("unit", units));
    }
    return directions.size() > 1
        ? new Meaning(unit, Direction.NONE, different("direction", directions))
        : new Meaning(unit, direction(metric, unit, directions), null);
  }

  private static Direction direction(String metric, String unit, SequencedSet<String> directions) {
    return directions.isEmpty()
        ? DirectionGuess.of(metric, unit)
        : Names.parse(Direction.class, directions.getLast());
  }

  private static String different(String what, SequencedSet<String> values) {
    return "the records differ in their " + what + ": " + String.join(", ", values);
  }
}
