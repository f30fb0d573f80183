package dev.ftl.data.workspace;

import java.util.List;

/// The workspaces of the tasks that were asked for, in the order of the plan.
///
/// @param created those to start with: new ones, and blocked ones that were refreshed because their
///   task is to be done again
/// @param existing those that existed before, unchanged
public record CreatedWorkspaces(List<Workspace> created, List<Workspace> existing) {

  /// The same workspaces without what was gathered for their agents.
  public Rows rows() {
    return new Rows(rows(created), rows(existing));
  }

  private static List<Row> rows(List<Workspace> workspaces) {
    return workspaces.stream()
        .map(it -> new Row(it.id(), it.workspaceId(), it.seq(), it.slug(), it.status()))
        .toList();
  }

  /// The short form of the answer.
  public record Rows(List<Row> created, List<Row> existing) {}

  /// A workspace in the short form of the answer.
  public record Row(long id, String workspaceId, String seq, String slug, WorkspaceStatus status) {}
}
