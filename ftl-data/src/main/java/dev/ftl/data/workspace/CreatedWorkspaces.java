package dev.ftl.data.workspace;

import java.util.List;

/// The workspaces of the tasks that were asked for, in the plan's order; those that existed before
/// are among them, as they are.
public record CreatedWorkspaces(List<Workspace> created) {}
