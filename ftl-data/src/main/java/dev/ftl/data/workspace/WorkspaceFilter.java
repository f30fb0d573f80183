package dev.ftl.data.workspace;

/// Which workspaces are wanted.
///
/// @param campaignId the campaign, or `null` for all
/// @param status the only status, or `null` for any
/// @param text what the name, the verify command or what was delivered must contain, in any case;
///   `null` or blank for anything
public record WorkspaceFilter(Long campaignId, WorkspaceStatus status, String text) {}
