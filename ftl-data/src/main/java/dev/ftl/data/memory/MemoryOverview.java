package dev.ftl.data.memory;

import java.time.Instant;

/// An entry as lists show it.
///
/// @param trigger its beginning; `null` where only the figures were asked for
public record MemoryOverview(
    long id,
    String name,
    MemoryType type,
    String trigger,
    long cost,
    Instant createdAt,
    int accessCount,
    int timesHelped,
    int timesFailed)
    implements Scored {}
