package dev.ftl.data.memory;

/// How relevant an entry is to an objective.
public enum Tier {
  CRITICAL,
  PRODUCTIVE,
  EXPLORATION,
  ARCHIVE
}
