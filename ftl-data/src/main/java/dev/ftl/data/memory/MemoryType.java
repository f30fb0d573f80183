package dev.ftl.data.memory;

/// What kind of entry a memory is.
public enum MemoryType {
  FAILURE,
  PATTERN
}
