package dev.ftl.data.plan;

import java.time.Instant;

/// A plan in a list.
public record PlanSummary(
    long id,
    String objective,
    String framework,
    PlanStatus status,
    int taskCount,
    Instant createdAt) {}
