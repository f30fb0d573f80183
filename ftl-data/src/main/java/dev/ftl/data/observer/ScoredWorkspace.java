package dev.ftl.data.observer;

import dev.ftl.data.json.JsonObject;

/// A complete workspace with its score.
///
/// @param score the sum of the points
/// @param breakdown the points by reason; reasons without points are left out
/// @param pattern whether the score is enough to make a pattern of it: 3 or more
public record ScoredWorkspace(
    String workspaceId, Long campaignId, int score, JsonObject breakdown, boolean pattern) {}
