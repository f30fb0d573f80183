package dev.ftl.data.benchmark.statistics;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBacked;

/// A range of values, both ends included; in JSON `[low, high]`.
public record Interval(double low, double high) implements JsonBacked {

  @Override
  public Json json() {
    return JsonArray.of(low, high);
  }
}
