package dev.ftl.data.plan;

/// A plan's status after a change of it.
public record PlanChange(long id, PlanStatus status) {}
