package dev.ftl.data.observer;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonBacked;

/// Whether a workspace is really blocked. Agents write the words in capitals, and so does JSON.
public enum BlockStatus implements JsonBacked {
  /// The verify command fails, or there is none.
  CONFIRMED,
  /// The verify command succeeds.
  FALSE_POSITIVE,
  /// The verify command did not end in time, or could not be run.
  INDETERMINATE;

  @Override
  public Json json() {
    return new Json.Text(name());
  }
}
