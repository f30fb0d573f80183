package dev.ftl.data.workspace;

/// How many workspaces are in which state.
public record WorkspaceCounts(int active, int complete, int blocked) {

  /// All of them.
  public int total() {
    return active + complete + blocked;
  }
}
