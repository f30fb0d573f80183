package dev.ftl.data.memory;

import java.util.List;

/// What is remembered, for an agent that begins a task.
public record Knowledge(List<KnownFailure> failures, List<KnownPattern> patterns) {}
