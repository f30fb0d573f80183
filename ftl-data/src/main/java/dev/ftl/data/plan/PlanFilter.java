package dev.ftl.data.plan;

/// Which plans are wanted.
///
/// @param status the only status, or `null` for any
/// @param text what the objective, the framework or the id must contain, in any case; `null` or
///   blank for anything
public record PlanFilter(PlanStatus status, String text) {}
