package dev.ftl.data.plan;

/// How far a task of a campaign has come. A block is information, not failure.
public enum TaskStatus {
  PENDING,
  IN_PROGRESS,
  COMPLETE,
  BLOCKED
}
