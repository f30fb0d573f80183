package dev.ftl.data.session;

import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// A row of `exploration`, and the session that the log says it comes from. A section without a
/// result is `{}`.
record ExplorationRow(
    long id,
    Long campaignId,
    String objective,
    String gitSha,
    String sessionId,
    Instant createdAt,
    JsonObject structure,
    JsonObject pattern,
    JsonObject memory,
    JsonObject delta) {}
