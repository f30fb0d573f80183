package dev.ftl.data.benchmark;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.limit.Limits;
import java.util.ArrayList;
import java.util.List;

/// A value that is to be recorded.
///
/// @param value finite
/// @param metadata may name a `unit` and a `direction`
public record NewRecord(String runId, String metric, double value, JsonObject metadata) {

  private static final String UNIT = "unit";
  private static final String DIRECTION = "direction";
  private static final String ENVIRONMENT = "environment";

  /// @throws InvalidData with a sentence per fault
  public NewRecord {
    List<String> faults = new ArrayList<>();
    check(runId, "The run_id", faults);
    check(metric, "The metric", faults);
    check(value, faults);
    check(metadata, faults);
    refuse(faults);
  }

  /// With the environment where it was measured, unless its metadata names one.
  public NewRecord measuredIn(Environment environment) {
    return new NewRecord(runId, metric, value, metadata.withDefault(ENVIRONMENT, environment));
  }

  /// The records of a list: `[{"run_id", "metric", "value", "metadata"}]`. A `unit` and a
  /// `direction` may stand beside the metadata as well as in it.
  ///
  /// @throws InvalidData with a sentence per fault, unless all of them are valid
  public static List<NewRecord> listOf(JsonArray list) {
    if (list.isEmpty()) {
      throw new InvalidData("The list of records is empty");
    }
    List<NewRecord> records = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String place = "Record " + (i + 1) + ": ";
      if (list.items().get(i) instanceof JsonObject json) {
        try {
          records.add(of(json));
        } catch (InvalidData e) {
          e.details().forEach(fault -> faults.add(place + fault));
        }
      } else {
        faults.add(place + "It must be an object, not " + list.items().get(i).kind());
      }
    }
    refuse(faults);
    return records;
  }

  private static NewRecord of(JsonObject json) {
    List<String> faults = new ArrayList<>();
    check(json.get("run_id"), "The run_id", faults);
    check(json.get("metric"), "The metric", faults);
    Number value = json.number("value");
    if (value == null) {
      faults.add("The value must be a number, not " + json.get("value").kind());
    } else {
      check(value.doubleValue(), faults);
    }
    if (json.has("metadata") && !(json.get("metadata") instanceof JsonObject)) {
      faults.add("The metadata must be an object, not " + json.get("metadata").kind());
    }
    JsonObject metadata = json.object("metadata");
    for (String name : List.of(UNIT, DIRECTION)) {
      metadata = json.has(name) ? metadata.withDefault(name, json.get(name)) : metadata;
    }
    check(metadata, faults);
    refuse(faults);
    return new NewRecord(json.text("run_id"), json.text("metric"), value.doubleValue(), metadata);
  }

  private static void check(Json name, String what, List<String> faults) {
    if (name instanceof Json.Text(String text)) {
      check(text, what, faults);
    } else {
      faults.add(what + " must be a string, not " + name.kind());
    }
  }

  private static void check(double value, List<String> faults) {
    if (!Double.isFinite(value)) {
      faults.add("The value must be a finite number, not " + value);
    }
  }

  private static void check(String name, String what, List<String> faults) {
    if (name.isBlank()) {
      faults.add(what + " must not be empty");
    } else if (name.length() > Limits.BENCHMARK_NAME_CHARACTERS) {
      faults.add(
          what
              + " must have at most "
              + Limits.BENCHMARK_NAME_CHARACTERS
              + " characters, not "
              + name.length());
    }
  }

  private static void check(JsonObject metadata, List<String> faults) {
    if (metadata.has(UNIT) && metadata.text(UNIT) == null) {
      faults.add("The unit must be a string, not " + metadata.get(UNIT).kind());
    }
    if (metadata.has(DIRECTION)
        && Names.parse(Direction.class, metadata.text(DIRECTION, "")) == null) {
      faults.add("The direction must be one of lower, higher, none");
    }
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new InvalidData("The records are not valid: " + faults.getFirst(), faults);
    }
  }
}
