package dev.ftl.data.session;

import java.time.Instant;
import java.util.Optional;

/// Where an exploration comes from.
///
/// @param version the version of the document's shape
/// @param createdAt when its results were put together
/// @param gitSha the commit that was explored, 7 hex digits; empty outside git
/// @param objective what was explored for, or `null`
/// @param sessionId the session that its results come from, or `null`
/// @param skippedLines of results from standard input, how many lines had text but no result
public record ExplorationMeta(
    String version,
    Instant createdAt,
    String gitSha,
    String objective,
    String sessionId,
    Optional<Integer> skippedLines) {

  ExplorationMeta(
      String version, Instant createdAt, String gitSha, String objective, String sessionId) {
    this(version, createdAt, gitSha, objective, sessionId, Optional.empty());
  }

  /// The version that this program writes.
  static final String VERSION = "1.0";
}
