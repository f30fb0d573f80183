package dev.ftl.data.plan;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonBacked;

/// What a planner decided. Planners write the words in capitals, and so does JSON.
public enum PlannerVerdict implements JsonBacked {
  /// The plan can be carried out.
  PROCEED,
  /// Questions come first.
  CLARIFY,
  /// Somebody has to agree first.
  CONFIRM,
  /// The answer does not say.
  UNKNOWN;

  @Override
  public Json json() {
    return new Json.Text(name());
  }
}
