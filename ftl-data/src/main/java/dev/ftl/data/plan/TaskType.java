package dev.ftl.data.plan;

/// What a task does: writes a test first, writes code, or only checks.
public enum TaskType {
  SPEC,
  BUILD,
  VERIFY
}
