package dev.ftl.data.workspace;

/// How far a workspace has come. A block is information, not failure.
public enum WorkspaceStatus {
  ACTIVE,
  COMPLETE,
  BLOCKED
}
