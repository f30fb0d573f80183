package dev.ftl.data.memory;

/// A failure as an agent is told of it.
///
/// @param cost what it cost, in tokens
/// @param trigger what it looks like
/// @param fix what helps
/// @param match a regular expression that finds it in output, or `null`
public record KnownFailure(String name, long cost, String trigger, String fix, String match) {}
