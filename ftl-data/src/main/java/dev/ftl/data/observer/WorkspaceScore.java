package dev.ftl.data.observer;

import dev.ftl.data.json.JsonObject;
import dev.ftl.data.workspace.Workspace;

/// How much there is to learn from a complete workspace. Pure: no I/O.
///
/// @param score the sum of the points
/// @param breakdown the points by reason; reasons without points are left out
/// @param pattern whether the score is enough for a pattern
public record WorkspaceScore(int score, JsonObject breakdown, boolean pattern) {

  static final String BLOCKED_THEN_FIXED = "blocked_then_fixed";

  private static final int ENOUGH = 3;
  private static final int AMPLE_BUDGET = 4;
  private static final int SEVERAL_FILES = 2;
  private static final double FAMILIAR = 0.7;

  /// The score of a complete workspace.
  ///
  /// @param wasBlocked whether it, or the workspace that it replaces, was blocked before
  /// @param similarity the highest similarity of what it was about to a trigger in the memory
  static WorkspaceScore of(Workspace workspace, boolean wasBlocked, double similarity) {
    JsonObject points = JsonObject.EMPTY;
    if (wasBlocked) {
      points = points.with(BLOCKED_THEN_FIXED, 3);
    } else {
      points = points.with("first_try_success", 2);
    }
    if (!workspace.idioms().array("required").isEmpty()) {
      points = points.with("framework_idioms", 2);
    }
    if (workspace.budget() >= AMPLE_BUDGET) {
      points = points.with("budget_efficient", 1);
    }
    if (workspace.delta().size() >= SEVERAL_FILES) {
      points = points.with("multi_file", 1);
    }
    if (similarity <= FAMILIAR) {
      points = points.with("novel", 1);
    }
    int score = 0;
    for (String reason : points.names()) {
      score += points.number(reason).intValue();
    }
    return new WorkspaceScore(score, points, score >= ENOUGH);
  }
}
