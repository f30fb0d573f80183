package dev.ftl.data.memory;

import dev.ftl.data.json.Names;

/// What kind of entry a memory is.
public enum MemoryType {
  FAILURE,
  PATTERN;

  /// The field that lists entries of this type: `failures` or `patterns`.
  String section() {
    return Names.of(this) + "s";
  }
}
