package dev.ftl.data.campaign;

/// What a workspace says of its task.
///
/// @param delivered what was delivered, or `BLOCKED: ` and the reason
record WorkspaceNote(String workspaceId, String status, String delivered) {}
