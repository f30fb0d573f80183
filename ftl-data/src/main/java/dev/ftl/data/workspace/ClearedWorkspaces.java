package dev.ftl.data.workspace;

/// How many workspaces were removed, and how many are left.
public record ClearedWorkspaces(int cleared, int kept) {}
