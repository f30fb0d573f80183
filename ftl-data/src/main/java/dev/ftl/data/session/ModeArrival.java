package dev.ftl.data.session;

import java.time.Instant;

/// When an explorer of a session answered first.
///
/// @param arrivedAt `null` when that is not known
public record ModeArrival(String sessionId, ExplorerMode mode, Instant arrivedAt) {}
