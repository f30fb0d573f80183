package dev.ftl.data.plan;

import java.time.Instant;

/// A plan in a list.
///
/// @param taskCount how many tasks it has, `null` when they are damaged
public record PlanSummary(
    long id,
    String objective,
    String framework,
    PlanStatus status,
    Integer taskCount,
    Instant createdAt) {}
